// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/filteredlines.h"

#include <algorithm>

namespace deck {

FilteredLines::FilteredLines(Blocks blocks, qint64 firstLine)
    : m_blocks(std::move(blocks)),
      m_firstBlock(static_cast<size_t>(firstLine / LineIndex::kBlockLines))
{
    // Lines that were trimmed away count no more.
    for (size_t i = 0; i < std::min(m_firstBlock, m_blocks.size()); ++i)
        m_blocks[i] = {};
    if (m_firstBlock < m_blocks.size() && m_blocks[m_firstBlock].bits)
        m_skipped = m_blocks[m_firstBlock].bits->rank(firstLine % LineIndex::kBlockLines);
    m_before.reserve(m_blocks.size() + 1);
    qint64 total = 0;
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        m_before.push_back(total);
        total += m_blocks[i].count - (i == m_firstBlock ? m_skipped : 0);
    }
    m_before.push_back(total);
}

qint64 FilteredLines::lineOfRow(qint64 row) const
{
    if (rows() == 0)
        return 0;
    const qint64 nth = std::clamp<qint64>(row, 0, rows() - 1);
    const auto after = std::upper_bound(m_before.begin(), m_before.end(), nth);
    const auto block = static_cast<size_t>(after - m_before.begin()) - 1;
    const qint64 within = nth - m_before[block] + (block == m_firstBlock ? m_skipped : 0);
    return static_cast<qint64>(block) * LineIndex::kBlockLines +
           m_blocks[block].bits->select(static_cast<int>(within));
}

qint64 FilteredLines::rowOfLine(qint64 line) const
{
    return std::clamp<qint64>(rank(std::max<qint64>(0, line)), 0, rows());
}

bool FilteredLines::contains(qint64 line) const
{
    const auto block = static_cast<size_t>(line / LineIndex::kBlockLines);
    return line >= 0 && block < m_blocks.size() && m_blocks[block].bits &&
           m_blocks[block].bits->test(line % LineIndex::kBlockLines);
}

qint64 FilteredLines::rank(qint64 line) const
{
    const auto block = static_cast<size_t>(line / LineIndex::kBlockLines);
    if (block >= m_blocks.size())
        return rows();
    const LineBits *bits = m_blocks[block].bits.get();
    const qint64 within = bits ? bits->rank(line % LineIndex::kBlockLines) : 0;
    return m_before[block] + within - (block == m_firstBlock ? m_skipped : 0);
}

} // namespace deck
