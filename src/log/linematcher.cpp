// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/linematcher.h"

#include "log/logrecord.h"

#include <algorithm>

namespace deck {
namespace {

/// What the line of a wanted field must hold, as it is there whatever the quoting. Go's JSON writes
/// <, > and & as escapes too. The word of a level is read in several spellings.
QByteArray cornerstone(const LogQuery::Term &term)
{
    const auto isBare = [](char c) {
        return c > ' ' && c < 0x7f && !QByteArrayView("\"\\<>&").contains(c);
    };
    const bool isPlain = std::all_of(term.pattern.begin(), term.pattern.end(), isBare);
    const bool isValue = isPlain && !term.pattern.isEmpty() && term.pattern != "*";
    return isValue && term.key != "level" ? term.pattern : term.key;
}

bool hasField(const LogQuery::Term &term, QByteArrayView line)
{
    const auto value = parseRecord(line).value(term.key);
    return value && (term.pattern == "*" || *value == term.pattern);
}

} // namespace

std::shared_ptr<const LineMatcher> LineMatcher::compile(const LogQuery &query, QueryError &error)
{
    auto matcher = std::make_shared<LineMatcher>(query);
    for (const LogQuery::Clause &clause : query.clauses) {
        auto &terms = matcher->m_clauses.emplace_back();
        for (const LogQuery::Term &asked : clause) {
            const bool isRegex = asked.kind == LogQuery::Kind::Regex;
            const bool isField = asked.kind == LogQuery::Kind::Field;
            BytePattern::Error wrong;
            auto pattern =
                isField || (!isRegex && asked.isCaseSensitive)
                    ? BytePattern::literal(isField ? cornerstone(asked) : asked.pattern)
                    : BytePattern::compile(asked.pattern, !isRegex, asked.isCaseSensitive, wrong);
            if (!pattern) {
                error = {wrong.words, wrong.position};
                return nullptr;
            }
            terms.push_back({asked, std::move(pattern)});
        }
    }
    return matcher;
}

LineBits LineMatcher::match(const LogFile &file, qint64 begin, qint64 end, Scratch &scratch) const
{
    LineBits wanted = levelBits(file, begin, end);
    if (m_clauses.empty())
        return wanted;
    const qint64 block = begin - begin % LineIndex::kBlockLines;
    while (begin < end) {
        // Lines that no level wants are not read, as far as they stand together.
        begin = block + wanted.next(begin - block);
        if (begin >= end)
            break;
        const qint64 count = scratch.read(file, begin, end);
        LineBits asked;
        asked.setRange(begin - block, begin - block + count);
        for (const auto &clause : m_clauses) {
            LineBits any;
            for (const Term &term : clause) {
                LineBits found = termBits(term, file.index(), scratch);
                if (term.asked.isExcluded)
                    found = LineBits(asked).subtract(found);
                any |= found;
            }
            wanted.subtract(LineBits(asked).subtract(any));
        }
        begin += count;
    }
    return wanted;
}

bool LineMatcher::matchesText(QByteArrayView text, Scratch &scratch) const
{
    return std::all_of(m_clauses.begin(), m_clauses.end(), [&](const auto &clause) {
        return std::any_of(clause.begin(), clause.end(), [&](const Term &term) {
            return matches(term, text, scratch) != term.asked.isExcluded;
        });
    });
}

QList<BytePattern::Match> LineMatcher::spans(QByteArrayView text, Scratch &scratch) const
{
    QList<BytePattern::Match> spans;
    for (const auto &clause : m_clauses) {
        for (const Term &term : clause) {
            if (term.asked.isExcluded || !matches(term, text, scratch))
                continue;
            for (qsizetype from = 0; from < text.size();) {
                const auto match = term.pattern->find(text, from, scratch.m_pattern);
                if (!match)
                    break;
                if (match->end > match->begin)
                    spans.append(*match);
                from = std::max(match->end, match->begin + 1);
            }
        }
    }
    std::sort(spans.begin(), spans.end(),
              [](const auto &a, const auto &b) { return a.begin < b.begin; });
    return spans;
}

LineBits LineMatcher::levelBits(const LogFile &file, qint64 begin, qint64 end) const
{
    LineBits bits;
    const qint64 block = begin - begin % LineIndex::kBlockLines;
    const LineIndex::Pin pin(file.index());
    const LineIndex::Block *lines = pin.block(begin);
    if (lines == nullptr)
        return bits; // trimmed away
    if (m_query.levels == LogQuery::kAllLevels) {
        bits.setRange(begin - block, end - block);
        return bits;
    }
    bits.setWanted(lines->flags(), begin - block, end - block, m_query.levels);
    return bits;
}

/// Looks through all lines of the buffer at once: most of them do not match, and are not even
/// looked at one by one.
LineBits LineMatcher::termBits(const Term &term, const LineIndex &index, Scratch &scratch) const
{
    LineBits bits;
    const auto lines = static_cast<size_t>(scratch.m_count);
    if (!term.pattern->canSpanLines()) {
        scratch.findBegins(index);
        for (size_t i = 0; i < lines; ++i) {
            if (matches(term, scratch.line(i), scratch))
                bits.set(scratch.m_firstSlot + static_cast<qint64>(i));
        }
        return bits;
    }
    const QByteArrayView all = scratch.m_text;
    size_t i = 0;
    for (qsizetype from = 0; from < all.size() && i < lines;) {
        const auto match = term.pattern->find(all, from, scratch.m_pattern);
        if (!match)
            break;
        scratch.findBegins(index);
        i = scratch.lineAt(match->begin, i);
        if (i >= lines)
            break;
        // An expression may have run on into the next line, where it has no business.
        const bool isWithin = match->end < scratch.m_begins[i + 1];
        const bool isSure = isWithin && term.asked.kind != LogQuery::Kind::Field;
        if (isSure || matches(term, scratch.line(i), scratch))
            bits.set(scratch.m_firstSlot + static_cast<qint64>(i));
        from = scratch.m_begins[++i];
    }
    return bits;
}

bool LineMatcher::matches(const Term &term, QByteArrayView text, Scratch &scratch)
{
    if (!term.pattern->find(text, 0, scratch.m_pattern))
        return false;
    return term.asked.kind != LogQuery::Kind::Field || hasField(term.asked, text);
}

qint64 LineMatcher::Scratch::read(const LogFile &file, qint64 begin, qint64 end)
{
    findLines(file.index(), begin, end);
    const qint64 size = std::min<qint64>(m_size, kMostOfLine);
    // From an aligned offset, so that the copy is a fast one; see AlignedBuffer.
    const qint64 before = m_offset % static_cast<qint64>(AlignedBuffer::kAlignment);
    if (m_buffer.size() < static_cast<size_t>(before + size))
        m_buffer = AlignedBuffer(static_cast<size_t>(
            std::max(before + size, kBatch + qint64(AlignedBuffer::kAlignment))));
    const qint64 got = file.readInto(m_buffer.data(), m_offset - before, before + size);
    m_text = {m_buffer.data() + before, std::max<qint64>(0, got - before)};
    return m_count;
}

/// Chooses lines from `begin` on that fit one batch, at least one.
void LineMatcher::Scratch::findLines(const LineIndex &index, qint64 begin, qint64 end)
{
    m_begins.clear();
    m_first = begin;
    m_firstSlot = begin % LineIndex::kBlockLines;
    const LineIndex::Pin pin(index);
    const LineIndex::Block *block = pin.block(begin);
    const LineIndex::Block *after = pin.block(end);
    if (block == nullptr || after == nullptr) {
        m_count = 1; // trimmed away meanwhile: as good as an empty line
        m_offset = m_size = 0;
        return;
    }
    m_offset = block->begin(m_firstSlot);
    const auto endOf = [&](qint64 count) {
        const qint64 slot = (begin + count) % LineIndex::kBlockLines;
        return (slot == 0 ? after : block)->begin(slot) - m_offset;
    };
    m_count = endOf(end - begin) <= kBatch ? end - begin : 1;
    for (qint64 tooMany = end - begin + 1; m_count + 1 < tooMany;) {
        const qint64 middle = m_count + (tooMany - m_count) / 2;
        (endOf(middle) <= kBatch ? m_count : tooMany) = middle;
    }
    m_size = endOf(m_count);
}

void LineMatcher::Scratch::findBegins(const LineIndex &index)
{
    if (!m_begins.empty())
        return;
    m_begins.resize(static_cast<size_t>(m_count) + 1, m_size);
    m_begins.front() = 0;
    const LineIndex::Pin pin(index);
    // Trimmed away meanwhile: the first line has it all then, and nobody shows it.
    if (const LineIndex::Block *block = m_size > 0 ? pin.block(m_first) : nullptr)
        block->copyBegins(m_firstSlot, m_count, m_offset, m_begins.data());
}

QByteArrayView LineMatcher::Scratch::line(size_t i) const
{
    const qsizetype begin = std::min(m_begins[i], m_text.size());
    const qsizetype end = std::min(m_begins[i + 1], m_text.size());
    const QByteArrayView text = m_text.sliced(begin, end - begin);
    return text.endsWith('\n') ? text.chopped(1) : text;
}

size_t LineMatcher::Scratch::lineAt(qsizetype position, size_t from) const
{
    const auto next =
        std::upper_bound(m_begins.begin() + static_cast<ptrdiff_t>(from), m_begins.end(), position);
    return static_cast<size_t>(next - m_begins.begin()) - 1;
}

std::pair<qint64, qint64> linesInTime(const LogFile &file, const LogQuery &query)
{
    const qint64 first = query.since ? lineAtTime(file, *query.since) : file.firstLine();
    const qint64 last = query.until ? lineAtTime(file, *query.until) : file.index().count();
    return {first, std::max(first, last)};
}

} // namespace deck
