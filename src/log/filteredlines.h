// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/linematcher.h"
#include "log/lineset.h"

#include <memory>
#include <vector>

namespace deck {

/// The lines that a filter has found so far, as they were at one moment: nothing in it changes.
class FilteredLines : public LineSet
{
public:
    /// What was found in one block of the index.
    struct Block
    {
        std::shared_ptr<const LineBits> bits; ///< null: nothing
        int count = 0;
    };
    using Blocks = std::vector<Block>;

    FilteredLines(Blocks blocks, qint64 firstLine);

    [[nodiscard]] qint64 rows() const override { return m_before.back(); }
    [[nodiscard]] qint64 lineOfRow(qint64 row) const override;
    [[nodiscard]] qint64 rowOfLine(qint64 line) const override;
    [[nodiscard]] bool contains(qint64 line) const;

private:
    /// How many lines of all blocks stand before one.
    [[nodiscard]] qint64 rank(qint64 line) const;

    Blocks m_blocks;
    std::vector<qint64> m_before; ///< rows before each block, and of all
    size_t m_firstBlock = 0;
    qint64 m_skipped = 0; ///< found in the first block, but trimmed off the file since
};

} // namespace deck
