// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/alignedbuffer.h"
#include "log/bytepattern.h"
#include "log/logfile.h"
#include "log/logquery.h"

#include <array>
#include <memory>
#include <variant>
#include <vector>

namespace deck {

/// A bit for each line of a block of the index.
class LineBits
{
public:
    static constexpr int kWords = static_cast<int>(LineIndex::kBlockLines / 64);

    [[nodiscard]] bool test(qint64 slot) const noexcept
    {
        return (m_words[static_cast<size_t>(slot / 64)] >> (slot % 64)) & 1;
    }
    void set(qint64 slot) noexcept { m_words[static_cast<size_t>(slot / 64)] |= bit(slot); }
    void clear(qint64 slot) noexcept { m_words[static_cast<size_t>(slot / 64)] &= ~bit(slot); }
    void setRange(qint64 begin, qint64 end) noexcept;
    /// Sets those in [begin, end) whose level is among the wanted ones, by the index's flags.
    void setWanted(const quint8 *flags, qint64 begin, qint64 end, quint32 levels) noexcept;
    [[nodiscard]] int count() const noexcept;
    [[nodiscard]] bool isEmpty() const noexcept { return count() == 0; }
    /// How many are set below the slot.
    [[nodiscard]] int rank(qint64 slot) const noexcept;
    /// The slot of the n-th that is set, from 0; kBlockLines when there are fewer.
    [[nodiscard]] qint64 select(int n) const noexcept;
    /// The first that is set at or behind the slot; kBlockLines when there is none.
    [[nodiscard]] qint64 next(qint64 slot) const noexcept;

    LineBits &operator&=(const LineBits &other) noexcept;
    LineBits &operator|=(const LineBits &other) noexcept;
    /// Takes those of the other one away.
    LineBits &subtract(const LineBits &other) noexcept;

private:
    static quint64 bit(qint64 slot) noexcept { return quint64(1) << (slot % 64); }

    std::array<quint64, kWords> m_words{};
};

/// A query made ready to ask a file's lines. Shared by threads, each with a Scratch.
class LineMatcher
{
public:
    class Scratch;

    /// Null and an error when an expression is wrong.
    [[nodiscard]] static std::shared_ptr<const LineMatcher> compile(const LogQuery &query,
                                                                    QueryError &error);

    [[nodiscard]] const LogQuery &query() const { return m_query; }
    /// Which complete lines in [begin, end), all of one block of the index, are wanted. The time
    /// range is not asked here, but where the lines to ask are chosen (see linesInTime()).
    [[nodiscard]] LineBits match(const LogFile &file, qint64 begin, qint64 end,
                                 Scratch &scratch) const;
    /// Whether one line's text is wanted by the clauses; the level is not asked.
    [[nodiscard]] bool matchesText(QByteArrayView text, Scratch &scratch) const;
    /// Where the terms that are not excluded match in a text, in order, for showing it.
    [[nodiscard]] QList<BytePattern::Match> spans(QByteArrayView text, Scratch &scratch) const;

    explicit LineMatcher(LogQuery query) : m_query(std::move(query)) {}

private:
    struct Term
    {
        LogQuery::Term asked;
        std::shared_ptr<const BytePattern> pattern; ///< of a field: what its line must hold
    };

    [[nodiscard]] LineBits levelBits(const LogFile &file, qint64 begin, qint64 end) const;
    [[nodiscard]] LineBits termBits(const Term &term, const LineIndex &index,
                                    Scratch &scratch) const;
    [[nodiscard]] static bool matches(const Term &term, QByteArrayView text, Scratch &scratch);

    LogQuery m_query;
    std::vector<std::vector<Term>> m_clauses;
};

/// Lines of a block read at once, and what matching them needs.
class LineMatcher::Scratch
{
public:
    /// Of a longer line only so much is searched: memory stays bounded.
    static constexpr qint64 kMostOfLine = qint64(8) * 1024 * 1024;

    Scratch() = default;

private:
    friend class LineMatcher;
    /// Most blocks of the index in one go. Measured on Linux 6.18: reads of 1 MiB come from the
    /// page cache at 18 GB/s, those of 256 KiB at 12 GB/s.
    static constexpr qint64 kBatch = qint64(1024) * 1024;

    /// Reads lines from `begin` on, as many as fit, and says how many.
    qint64 read(const LogFile &file, qint64 begin, qint64 end);
    void findLines(const LineIndex &index, qint64 begin, qint64 end);
    /// To be called before m_begins is used: most buffers hold no match, and need no lines then.
    void findBegins(const LineIndex &index);
    [[nodiscard]] QByteArrayView line(size_t i) const;
    /// The line that holds a byte of the buffer, searched from line `from` on.
    [[nodiscard]] size_t lineAt(qsizetype position, size_t from) const;

    BytePattern::Scratch m_pattern;
    AlignedBuffer m_buffer;
    QByteArrayView m_text;           ///< of the lines, in the buffer
    std::vector<qsizetype> m_begins; ///< of the lines, and one past the last; empty: not asked yet
    qint64 m_first = 0;              ///< number of the buffer's first line
    qint64 m_firstSlot = 0;
    qint64 m_count = 0;  ///< of lines in the buffer
    qint64 m_offset = 0; ///< of the first line in the file
    qint64 m_size = 0;   ///< bytes of all these lines
};

/// The complete lines that the query's time range holds: [first, second).
[[nodiscard]] std::pair<qint64, qint64> linesInTime(const LogFile &file, const LogQuery &query);

} // namespace deck
