// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/lineindex.h"

#include <algorithm>

namespace deck {

void LineIndex::Block::setHigh(qint64 slot, quint32 high)
{
    HighParts *parts = m_high.load(std::memory_order_relaxed);
    if (parts == nullptr) {
        parts = new HighParts{};
        // Readers of lines that are already published see zeros or nothing, which is the same.
        m_high.store(parts, std::memory_order_release);
    }
    (*parts)[static_cast<size_t>(slot)] = high;
}

LineIndex::LineIndex(qint64 start)
{
    startBlock(start);
}

LineIndex::~LineIndex()
{
    for (auto &entry : m_chunks) {
        Chunk *chunk = entry.load(std::memory_order_relaxed);
        if (chunk == nullptr)
            continue;
        for (auto &block : *chunk)
            delete block.load(std::memory_order_relaxed);
        delete chunk;
    }
}

std::optional<LineIndex::Line> LineIndex::line(qint64 number) const noexcept
{
    const Pin pin(*this);
    if (number < firstLine() || number >= count())
        return std::nullopt;
    const Block *block = blockOf(number);
    const qint64 slot = number % kBlockLines;
    const Block *next = slot + 1 < kBlockLines ? block : blockOf(number + 1);
    if (block == nullptr || next == nullptr)
        return std::nullopt;
    return Line{block->begin(slot), next->begin((number + 1) % kBlockLines) - 1, block->level(slot),
                block->continues(slot)};
}

std::optional<qint64> LineIndex::beginOfUnfinished(qint64 number) const noexcept
{
    const Pin pin(*this);
    // Sound also when the line is completed meanwhile: where it begins does not change.
    return number == count() ? std::optional(beginOf(number)) : std::nullopt;
}

qint64 LineIndex::lineAt(qint64 offset) const noexcept
{
    const Pin pin(*this);
    const qint64 first = firstLine();
    // The first line that begins behind the offset, less one.
    return std::max(first, firstLineFrom(offset + 1) - 1);
}

LineIndex::Counts LineIndex::counts() const noexcept
{
    Counts counts{};
    for (size_t level = 0; level < counts.size(); ++level)
        counts[level] = m_counts[level].load(std::memory_order_relaxed);
    return counts;
}

qint64 LineIndex::memory() const noexcept
{
    return m_liveBlocks.load(std::memory_order_relaxed) * static_cast<qint64>(sizeof(Block)) +
           static_cast<qint64>(sizeof(LineIndex));
}

void LineIndex::publish() noexcept
{
    m_stated[static_cast<size_t>(LogLevel::None)] = 0; // they continue another one
    for (size_t level = 0; level < m_stated.size(); ++level) {
        if (m_stated[level] != 0)
            m_counts[level].fetch_add(m_stated[level], std::memory_order_relaxed);
        m_stated[level] = 0;
    }
    m_count.store(m_appended, std::memory_order_release);
}

void LineIndex::forgetBefore(qint64 offset)
{
    const qint64 first = std::min(firstLineFrom(offset), m_appended);
    if (first <= firstLine())
        return;
    m_firstLine.store(first, std::memory_order_release);
    // The block of the unfinished line stays: it is the one that is written to.
    const qint64 keep = first / kBlockLines;
    while (m_firstBlock < keep)
        dropBlock(m_firstBlock++);
    freeDropped();
}

void LineIndex::moveTail(qint64 offset)
{
    // Seen by readers at once, and they may be reading it: so it becomes a line of its own.
    append(offset, LogLevel::None);
    publish();
}

const LineIndex::Block *LineIndex::blockOf(qint64 line) const noexcept
{
    const qint64 number = line / kBlockLines;
    const Chunk *chunk = m_chunks[static_cast<size_t>(number / kChunk)].load();
    return chunk ? (*chunk)[static_cast<size_t>(number % kChunk)].load() : nullptr;
}

/// Of a line in [firstLine(), count()], the unfinished one included; within a Pin.
qint64 LineIndex::beginOf(qint64 line) const noexcept
{
    const Block *block = blockOf(line);
    return block ? block->begin(line % kBlockLines) : 0;
}

/// The first line that begins at the offset or behind it; count() + 1 when even the unfinished one
/// begins before. Within a Pin, or on the appending thread.
qint64 LineIndex::firstLineFrom(qint64 offset) const noexcept
{
    qint64 low = firstLine();
    qint64 high = count() + 1;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        // A block that was dropped meanwhile lies before every line that is still there.
        if (blockOf(middle) == nullptr || beginOf(middle) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void LineIndex::startBlock(qint64 base)
{
    const qint64 number = m_appended / kBlockLines;
    auto &entry = m_chunks[static_cast<size_t>(number / kChunk)];
    Chunk *chunk = entry.load(std::memory_order_relaxed);
    if (chunk == nullptr) {
        chunk = new Chunk{};
        entry.store(chunk);
    }
    m_block = new Block(base);
    m_block->setBegin(0, base);
    (*chunk)[static_cast<size_t>(number % kChunk)].store(m_block);
    m_liveBlocks.fetch_add(1, std::memory_order_relaxed);
}

void LineIndex::dropBlock(qint64 number)
{
    Chunk *chunk = m_chunks[static_cast<size_t>(number / kChunk)].load();
    Block *block = (*chunk)[static_cast<size_t>(number % kChunk)].exchange(nullptr);
    for (qint64 slot = 0; slot < kBlockLines; ++slot) {
        if (!block->continues(slot))
            m_counts[static_cast<size_t>(block->level(slot))].fetch_sub(1,
                                                                        std::memory_order_relaxed);
    }
    m_dropped.emplace_back(block);
}

void LineIndex::freeDropped()
{
    if (m_dropped.empty() || m_readers.load() != 0)
        return; // with the next trim, then
    m_liveBlocks.fetch_sub(static_cast<qint64>(m_dropped.size()), std::memory_order_relaxed);
    m_dropped.clear();
}

} // namespace deck
