// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/severitymap.h"

#include <algorithm>

namespace deck {

void SeverityMap::setFile(std::shared_ptr<const LogFile> file)
{
    m_file = std::move(file);
    m_worst.clear();
    m_done = 0;
}

bool SeverityMap::update()
{
    if (!m_file)
        return true;
    constexpr qint64 kMostLines = 2'000'000; // about a millisecond
    const qint64 count = m_file->index().count();
    const qint64 end = std::min(count, m_done + kMostLines);
    m_worst.resize(static_cast<size_t>((end + kLines - 1) / kLines));
    const LineIndex::Pin pin(m_file->index());
    while (m_done < end) {
        const qint64 slot = m_done % LineIndex::kBlockLines;
        const qint64 here = std::min(end - m_done, LineIndex::kBlockLines - slot);
        if (const LineIndex::Block *block = pin.block(m_done)) {
            for (qint64 i = 0; i < here; ++i) {
                const auto level =
                    static_cast<quint8>(block->flags()[slot + i] & LineIndex::Block::kLevelMask);
                quint8 &worst = m_worst[static_cast<size_t>((m_done + i) / kLines)];
                worst = std::max(worst, level);
            }
        }
        m_done += here;
    }
    return m_done == count;
}

SeverityMap::Steps SeverityMap::stepsOf(qint64 begin, qint64 end) const
{
    const auto last = static_cast<size_t>(std::max<qint64>(0, end + kLines - 1) / kLines);
    return {static_cast<size_t>(std::max<qint64>(0, begin) / kLines),
            std::min(last, m_worst.size())};
}

/// Line by line, where a step would speak for lines around them.
LogLevel SeverityMap::worstOfFew(qint64 begin, qint64 end) const
{
    const LineIndex::Pin pin(m_file->index());
    auto worst = LogLevel::None;
    for (qint64 line = begin; line < std::min(end, m_done); ++line) {
        const qint64 slot = line % LineIndex::kBlockLines;
        if (const LineIndex::Block *block = pin.block(line))
            worst = std::max(worst, block->level(slot));
    }
    return worst;
}

LogLevel SeverityMap::worst(qint64 begin, qint64 end) const
{
    if (m_file && end - begin < 4 * kLines)
        return worstOfFew(begin, end);
    const Steps steps = stepsOf(begin, end);
    quint8 worst = 0;
    for (size_t i = steps.begin; i < steps.end; ++i)
        worst = std::max(worst, m_worst[i]);
    return static_cast<LogLevel>(worst);
}

double SeverityMap::share(qint64 begin, qint64 end, LogLevel least) const
{
    if (end - begin < 4 * kLines)
        return worst(begin, end) >= least ? 1 : 0;
    const Steps steps = stepsOf(begin, end);
    size_t bad = 0;
    for (size_t i = steps.begin; i < steps.end; ++i)
        bad += m_worst[i] >= static_cast<quint8>(least) ? 1 : 0;
    return steps.begin < steps.end
               ? static_cast<double>(bad) / static_cast<double>(steps.end - steps.begin)
               : 0;
}

} // namespace deck
