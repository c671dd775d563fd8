// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/lineindex.h"

#include <algorithm>

namespace deck {

void LineIndex::Block::setBegin(qint64 slot, qint64 offset)
{
    const auto distance = static_cast<quint64>(offset - m_base);
    m_starts[static_cast<size_t>(slot)] = static_cast<quint32>(distance);
    HighParts *high = m_high.load(std::memory_order_relaxed);
    if ((distance >> 32) == 0 && high == nullptr)
        return;
    if (high == nullptr) {
        high = new HighParts{};
        // Readers of lines that are already published see zeros or nothing, which is the same.
        m_high.store(high, std::memory_order_release);
    }
    (*high)[static_cast<size_t>(slot)] = static_cast<quint32>(distance >> 32);
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

void LineIndex::append(qint64 next, LogLevel level)
{
    const bool continues = level == LogLevel::None;
    if (continues)
        level = m_lastLevel;
    else
        m_counts[static_cast<size_t>(level)].fetch_add(1, std::memory_order_relaxed);
    m_lastLevel = level;
    const auto flags = static_cast<quint8>(static_cast<quint8>(level) |
                                           (continues ? Block::kContinues : quint8(0)));
    m_block->setFlags(m_appended % kBlockLines, flags);
    ++m_appended;
    if (m_appended % kBlockLines == 0)
        startBlock(next);
    else
        m_block->setBegin(m_appended % kBlockLines, next);
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
