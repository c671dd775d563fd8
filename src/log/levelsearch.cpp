// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/levelsearch.h"

namespace deck {

std::optional<qint64> findLevel(const LogFile &file, qint64 from, Direction direction,
                                LogLevel least)
{
    const qint64 step = direction == Direction::Forward ? 1 : -1;
    const LineIndex &index = file.index();
    const LineIndex::Pin pin(index);
    const qint64 first = index.firstLine();
    const qint64 count = index.count();
    for (qint64 line = from + step; line >= first && line < count; line += step) {
        const LineIndex::Block *block = pin.block(line);
        const qint64 slot = line % LineIndex::kBlockLines;
        if (block && block->level(slot) >= least && !block->continues(slot))
            return line;
    }
    return std::nullopt;
}

} // namespace deck
