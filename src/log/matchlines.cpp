// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/matchlines.h"

#include <algorithm>

namespace deck {
namespace {

constexpr qint64 kBlock = LineIndex::kBlockLines;

} // namespace

void forEachMatch(const LogFile &file, const LineMatcher &matcher, qint64 begin, qint64 end,
                  const std::function<bool(qint64 line)> &found)
{
    LineMatcher::Scratch scratch;
    begin = std::max(begin, file.firstLine());
    while (begin < end) {
        const qint64 block = begin - begin % kBlock;
        const qint64 blockEnd = std::min(end, block + kBlock);
        const LineBits bits = matcher.match(file, begin, blockEnd, scratch);
        for (qint64 slot = bits.next(0); slot < kBlock; slot = bits.next(slot + 1)) {
            if (!found(block + slot))
                return;
        }
        begin = blockEnd;
    }
}

std::vector<qint64> lastMatches(const LogFile &file, const LineMatcher &matcher, qint64 begin,
                                qint64 end, size_t count)
{
    std::vector<qint64> lines; // newest first
    LineMatcher::Scratch scratch;
    begin = std::max(begin, file.firstLine());
    while (end > begin && lines.size() < count) {
        const qint64 block = (end - 1) - (end - 1) % kBlock;
        const LineBits bits = matcher.match(file, std::max(begin, block), end, scratch);
        for (int nth = bits.count() - 1; nth >= 0 && lines.size() < count; --nth)
            lines.push_back(block + bits.select(nth));
        end = block;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

} // namespace deck
