// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// A log grows by any bytes, is cut off and loses its head; the index must agree with the simplest
// way to find lines and levels. The input is a series of commands, see main function's switch.

#include "fuzz/fuzzinput.h"
#include "fuzz/memorylog.h"
#include "fuzz/require.h"

#include <vector>

using namespace deck;
using namespace deck::fuzz;

namespace {

constexpr qsizetype kMostContent = 1 << 20;
constexpr qsizetype kOftenVerified = 1 << 13;

/// What the log has, and where its lines are, without any cleverness.
class Reference
{
public:
    QByteArray content;
    qint64 from = 0; ///< where the first line begins
    bool isTrimmed = false;

    struct Lines
    {
        std::vector<LineIndex::Line> complete;
        LineIndex::Counts counts{};
        qint64 unfinished = 0; ///< where it begins
    };

    [[nodiscard]] Lines lines() const
    {
        Lines lines;
        LogLevel last = LogLevel::None;
        qint64 begin = m_start;
        for (qint64 end = 0; (end = content.indexOf('\n', begin)) >= 0; begin = end + 1) {
            const LogLevel level = levelOf(QByteArrayView(content).sliced(begin, end - begin));
            const bool continues = level == LogLevel::None;
            last = continues ? last : level;
            if (begin >= from)
                lines.complete.push_back({begin, end, last, continues});
            if (!continues)
                ++lines.counts[static_cast<size_t>(level)];
        }
        lines.unfinished = begin;
        return lines;
    }

    /// Lines that begin in the hole are gone, but for the one that goes on.
    void punch(qint64 offset)
    {
        qint64 first = m_start;
        while (first < offset) {
            const qint64 end = content.indexOf('\n', first);
            if (end < 0)
                break;
            first = end + 1;
        }
        from = std::max(from, first);
        m_hole = offset;
        isTrimmed = true;
    }

    /// What a new reader finds.
    void reopen()
    {
        m_start = from = m_hole = std::min<qint64>(m_hole, content.size());
        content.replace(0, m_hole, QByteArray(m_hole, '\0'));
        isTrimmed = m_hole > 0;
    }

private:
    qint64 m_start = 0; ///< the first byte that was read
    qint64 m_hole = 0;
};

void verifyPlaces(const LogFile &file, const Reference::Lines &expected)
{
    const LineIndex &index = file.index();
    for (size_t i = 0; i < expected.complete.size(); i += 1 + i / 16) {
        const auto number = file.firstLine() + static_cast<qint64>(i);
        const LineIndex::Line &line = expected.complete[i];
        require(index.lineAt(line.begin) == number, "a line's first byte is found");
        require(index.lineAt(line.end) == number, "and its newline");
    }
    require(index.lineAt(expected.unfinished) == index.count(), "the unfinished line is found");
}

void verify(const LogFile &file, const Reference &reference)
{
    const Reference::Lines expected = reference.lines();
    const qint64 first = file.firstLine();
    const auto count = static_cast<qint64>(expected.complete.size());
    require(file.size() == reference.content.size(), "all is indexed");
    require(file.index().count() - first == count, "every line is indexed");
    for (qint64 i = 0; i < count; ++i) {
        const auto line = file.line(first + i);
        const LineIndex::Line &wanted = expected.complete[static_cast<size_t>(i)];
        require(line.has_value(), "every line is there");
        require(line->begin == wanted.begin && line->end == wanted.end, "where it is");
        require(line->level == wanted.level && line->continues == wanted.continues, "as it is");
    }
    const bool isUnfinished = expected.unfinished < reference.content.size();
    require(file.endLine() == first + count + (isUnfinished ? 1 : 0), "the last line counts");
    const auto last = file.line(first + count);
    require(last.has_value() == isUnfinished, "and is there");
    require(!last || (last->begin == expected.unfinished && last->end == file.size()),
            "as far as it was written");
    require(!file.line(first - 1) && !file.line(first + count + 1), "and no others are");
    if (!reference.isTrimmed)
        require(file.index().counts() == expected.counts, "levels are counted");
    verifyPlaces(file, expected);
}

/// So many bytes that the next ones lie across the end of what is read at once.
QByteArray filler(qsizetype size, quint8 distance, bool isLines)
{
    constexpr qsizetype kLine = 64;
    const qsizetype rest = Indexer::kReadSize - size % Indexer::kReadSize - distance;
    QByteArray bytes(std::max<qsizetype>(rest, 0), 'x');
    for (qsizetype i = kLine; isLines && i < bytes.size(); i += kLine)
        bytes[i] = '\n';
    return bytes;
}

class Session
{
public:
    void append(QByteArrayView text)
    {
        if (m_reference.content.size() + text.size() > kMostContent)
            return;
        m_reference.content += text;
        m_log.append(text);
        require(m_log.indexer().check() == Indexer::Content::Same, "growing changes nothing");
    }

    void fill(quint8 distance)
    {
        append(filler(m_reference.content.size(), distance / 2, distance % 2 != 0));
    }

    void truncate(quint8 share)
    {
        qint64 size = m_reference.content.size() * share / 256;
        if (size == m_reference.content.size())
            return;
        if (size <= m_log.file().head())
            size = 0; // nothing but a hole is no log
        m_log.truncate(size);
        require(m_log.indexer().check() == Indexer::Content::Truncated, "a cut is seen");
        m_reference.content.truncate(size);
        m_reference.reopen();
        m_log.reopen();
    }

    void punch(quint8 share)
    {
        const qint64 offset =
            m_reference.content.size() * share / 256 / MemoryLog::kSlice * MemoryLog::kSlice;
        if (offset <= m_log.file().head())
            return;
        m_log.punch(offset);
        require(m_log.indexer().check() == Indexer::Content::Trimmed, "a trimmed head is seen");
        require(m_log.file().head() == offset, "where it is");
        m_reference.punch(offset);
    }

    /// `isEnd`: a long one is verified once.
    void verify(bool isEnd)
    {
        if (isEnd || m_reference.content.size() < kOftenVerified)
            ::verify(m_log.file(), m_reference);
    }

private:
    MemoryLog m_log;
    Reference m_reference;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    Session session;
    while (!input.atEnd()) {
        const quint8 command = input.number();
        const quint8 number = input.number();
        switch (command % 8) {
        case 4: {
            const QByteArray text = input.takeUntil('\0').toByteArray();
            session.append(text.repeated(number));
            break;
        }
        case 5:
            session.fill(number);
            break;
        case 6:
            session.truncate(number);
            break;
        case 7:
            session.punch(number);
            break;
        default: // what is met most
            session.append(input.take(number));
        }
        session.verify(input.atEnd());
    }
    return 0;
}
