// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/loglevel.h"

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace deck {

/// Where the lines of one file begin and how severe they are: about 5 bytes a line, no text.
///
/// One thread appends, any number of threads read without locks. A line is named by its number in
/// this index, which never changes, or by its byte offset, which is the same in every process.
/// Lines are kept in blocks of 4096; blocks of lines that were trimmed off the file's head are
/// freed as soon as no reader is inside.
class LineIndex
{
public:
    static constexpr qint64 kBlockLines = 4096;

    /// One complete line; `end` is the offset of its newline.
    struct Line
    {
        qint64 begin = 0;
        qint64 end = 0;
        LogLevel level = LogLevel::None;
        bool continues = false; ///< states no level of its own: belongs to the line before it
    };

    using Counts = std::array<qint64, kLogLevels>;
    class Block;
    class Pin;

    /// The first line begins at `start` (0, or where a trimmed file has its first whole line).
    explicit LineIndex(qint64 start);
    ~LineIndex();
    LineIndex(const LineIndex &) = delete;
    LineIndex &operator=(const LineIndex &) = delete;

    // For readers, on any thread.

    /// Number of complete lines ever indexed: the lines are [firstLine(), count()).
    [[nodiscard]] qint64 count() const noexcept { return m_count.load(std::memory_order_acquire); }
    [[nodiscard]] qint64 firstLine() const noexcept
    {
        return m_firstLine.load(std::memory_order_acquire);
    }
    /// Nothing when the number is outside [firstLine(), count()).
    [[nodiscard]] std::optional<Line> line(qint64 number) const noexcept;
    /// Where the line behind the last complete one begins; nothing unless `number` is count().
    [[nodiscard]] std::optional<qint64> beginOfUnfinished(qint64 number) const noexcept;
    /// The line that holds a byte, newline included; clamped to [firstLine(), count()].
    [[nodiscard]] qint64 lineAt(qint64 offset) const noexcept;
    /// How many lines state each level, those of trimmed blocks not counted.
    [[nodiscard]] Counts counts() const noexcept;
    /// Bytes of memory that the blocks take.
    [[nodiscard]] qint64 memory() const noexcept;

    // For the one thread that appends.

    /// Ends the current line: the next one begins at `next`. Seen by readers after publish().
    inline void append(qint64 next, LogLevel level);
    void publish() noexcept;
    /// Lines that begin before the offset are gone.
    void forgetBefore(qint64 offset);
    /// The unfinished line was cut off by a hole: it begins again at `offset`.
    void moveTail(qint64 offset);

private:
    static constexpr qint64 kChunk = 4096;
    using Chunk = std::array<std::atomic<Block *>, kChunk>;

    [[nodiscard]] const Block *blockOf(qint64 line) const noexcept;
    [[nodiscard]] qint64 beginOf(qint64 line) const noexcept;
    [[nodiscard]] qint64 firstLineFrom(qint64 offset) const noexcept;
    void startBlock(qint64 base);
    void dropBlock(qint64 number);
    void freeDropped();

    std::array<std::atomic<Chunk *>, kChunk> m_chunks{};
    std::atomic<qint64> m_count{0};
    std::atomic<qint64> m_firstLine{0};
    std::array<std::atomic<qint64>, kLogLevels> m_counts{};
    std::atomic<qint64> m_liveBlocks{0};
    /// Readers inside a Pin. Dropped blocks are out of the directory before this is asked, so zero
    /// means that nobody can reach them any more (both sides sequentially consistent).
    mutable std::atomic<qint64> m_readers{0};

    // Of the appending thread.
    Block *m_block = nullptr;
    Counts m_stated{}; ///< lines that stated each level since the last publish()
    qint64 m_appended = 0;
    qint64 m_firstBlock = 0;
    LogLevel m_lastLevel = LogLevel::None;
    std::vector<std::unique_ptr<Block>> m_dropped;
};

/// Up to 4096 lines. Reading is sound for lines below LineIndex::count() and inside a Pin.
class LineIndex::Block
{
public:
    explicit Block(qint64 base) : m_base(base) {}
    ~Block() { delete m_high.load(std::memory_order_relaxed); }
    Block(const Block &) = delete;
    Block &operator=(const Block &) = delete;

    [[nodiscard]] qint64 begin(qint64 slot) const noexcept
    {
        const HighParts *high = m_high.load(std::memory_order_acquire);
        const qint64 low = m_starts[static_cast<size_t>(slot)];
        return m_base + low + (high ? qint64((*high)[static_cast<size_t>(slot)]) << 32 : 0);
    }
    /// Where so many lines begin, counted from `origin`.
    void copyBegins(qint64 slot, qint64 count, qint64 origin, qsizetype *out) const noexcept
    {
        if (m_high.load(std::memory_order_acquire) != nullptr) {
            for (qint64 i = 0; i < count; ++i)
                out[i] = begin(slot + i) - origin;
            return;
        }
        const quint32 *starts = m_starts.data() + slot;
        for (qint64 i = 0; i < count; ++i)
            out[i] = m_base - origin + qint64(starts[i]);
    }
    [[nodiscard]] LogLevel level(qint64 slot) const noexcept
    {
        return static_cast<LogLevel>(m_flags[static_cast<size_t>(slot)] & kLevelMask);
    }
    [[nodiscard]] bool continues(qint64 slot) const noexcept
    {
        return (m_flags[static_cast<size_t>(slot)] & kContinues) != 0;
    }
    /// A byte for each line: kLevelMask and kContinues.
    [[nodiscard]] const quint8 *flags() const noexcept { return m_flags.data(); }

    static constexpr quint8 kLevelMask = 0x0f;
    static constexpr quint8 kContinues = 0x80;

    // For the appending thread.
    void setBegin(qint64 slot, qint64 offset)
    {
        const auto distance = static_cast<quint64>(offset - m_base);
        m_starts[static_cast<size_t>(slot)] = static_cast<quint32>(distance);
        if ((distance >> 32) != 0) // far from the first line, and so are all that follow
            setHigh(slot, static_cast<quint32>(distance >> 32));
    }
    void setFlags(qint64 slot, quint8 flags) noexcept
    {
        m_flags[static_cast<size_t>(slot)] = flags;
    }

private:
    using HighParts = std::array<quint32, kBlockLines>;

    void setHigh(qint64 slot, quint32 high);

    qint64 m_base;
    /// Only where a line begins 4 GiB or more behind the block's first one.
    std::atomic<HighParts *> m_high{nullptr};
    std::array<quint32, kBlockLines> m_starts; // not initialised: written before it is published
    std::array<quint8, kBlockLines> m_flags;
};

void LineIndex::append(qint64 next, LogLevel level)
{
    // Without a branch: which levels follow each other cannot be foretold.
    const bool continues = level == LogLevel::None;
    m_lastLevel = continues ? m_lastLevel : level;
    ++m_stated[static_cast<size_t>(level)];
    const qint64 slot = m_appended % kBlockLines;
    m_block->setFlags(slot, static_cast<quint8>(static_cast<unsigned>(m_lastLevel) |
                                                (continues ? Block::kContinues : 0U)));
    ++m_appended;
    if (slot + 1 < kBlockLines)
        m_block->setBegin(slot + 1, next);
    else
        startBlock(next);
}

/// Keeps the blocks of an index from being freed; hold it shortly.
class LineIndex::Pin
{
public:
    explicit Pin(const LineIndex &index) noexcept : m_index(index)
    {
        m_index.m_readers.fetch_add(1);
    }
    ~Pin() { m_index.m_readers.fetch_sub(1); }
    Pin(const Pin &) = delete;
    Pin &operator=(const Pin &) = delete;

    /// The block of a line below count(); null when it was trimmed away.
    [[nodiscard]] const Block *block(qint64 line) const noexcept { return m_index.blockOf(line); }

private:
    const LineIndex &m_index;
};

} // namespace deck
