// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// A query as one may type it, and a log of any bytes: what is found block by block must be what one
// finds by asking each line on its own. Input: a letter that says how often the log is repeated,
// the query up to a newline, the log.

#include "fuzz/fuzzinput.h"
#include "fuzz/memorylog.h"
#include "fuzz/require.h"
#include "log/filteredlines.h"
#include "log/logrecord.h"
#include "log/matchlines.h"

#include <cstdio>
#include <vector>

using namespace deck;
using namespace deck::fuzz;

namespace {

using Numbers = std::vector<qint64>;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

QByteArray lowered(QByteArrayView bytes)
{
    QByteArray result = bytes.toByteArray();
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
}

/// An expression by itself: nothing else can say what it means.
bool hasExpression(const LogQuery::Term &term, QByteArrayView line)
{
    LogQuery query;
    query.require(term);
    query.clauses.first().first().isExcluded = false;
    QueryError error;
    const auto matcher = LineMatcher::compile(query, error);
    LineMatcher::Scratch scratch;
    return matcher->matchesText(line, scratch);
}

bool matches(const LogQuery::Term &term, QByteArrayView line)
{
    switch (term.kind) {
    case LogQuery::Kind::Text:
        if (term.isCaseSensitive)
            return line.toByteArray().contains(term.pattern);
        return isAscii(term.pattern) ? lowered(line).contains(lowered(term.pattern))
                                     : hasExpression(term, line);
    case LogQuery::Kind::Regex:
        return hasExpression(term, line);
    case LogQuery::Kind::Field:
        break;
    }
    const auto value = parseRecord(line).value(term.key);
    return value && (term.pattern == "*" || *value == term.pattern);
}

bool matches(const LogQuery &query, const LogFile &file, qint64 number)
{
    const auto line = file.line(number);
    require(line.has_value(), "the line is there");
    const QByteArray text = file.text(*line, LineMatcher::Scratch::kMostOfLine);
    return query.wants(line->level) &&
           std::all_of(query.clauses.begin(), query.clauses.end(), [&](const auto &clause) {
               return std::any_of(clause.begin(), clause.end(), [&](const LogQuery::Term &term) {
                   return matches(term, text) != term.isExcluded;
               });
           });
}

void verifyRows(const Numbers &found, const LogFile &file, const LineMatcher &matcher)
{
    LineMatcher::Scratch scratch;
    FilteredLines::Blocks blocks;
    for (qint64 begin = 0; begin < file.index().count(); begin += LineIndex::kBlockLines) {
        const qint64 end = std::min(begin + LineIndex::kBlockLines, file.index().count());
        const LineBits bits = matcher.match(file, begin, end, scratch);
        blocks.push_back({std::make_shared<LineBits>(bits), bits.count()});
    }
    const FilteredLines lines(blocks, 0);
    require(lines.rows() == static_cast<qint64>(found.size()), "as many rows as lines");
    for (size_t row = 0; row < found.size(); ++row) {
        const auto expected = static_cast<qint64>(row);
        require(lines.lineOfRow(expected) == found[row], "each row has its line");
        require(lines.rowOfLine(found[row]) == expected && lines.contains(found[row]),
                "each line has its row");
    }
}

void verify(const LogQuery &query, const LineMatcher &matcher, const LogFile &file)
{
    const qint64 count = file.index().count();
    Numbers found;
    forEachMatch(file, matcher, 0, count, [&](qint64 line) {
        found.push_back(line);
        return true;
    });
    Numbers expected;
    for (qint64 line = 0; line < count; ++line) {
        if (matches(query, file, line))
            expected.push_back(line);
    }
    if (found != expected)
        std::fprintf(stderr, "found %zu lines, not %zu\n", found.size(), expected.size());
    require(found == expected, "the lines found are those that match");
    require(lastMatches(file, matcher, 0, count, found.size()) == found, "also from the end");
    verifyRows(found, file, matcher);
}

void verifySpans(const LineMatcher &matcher, QByteArrayView text)
{
    LineMatcher::Scratch scratch;
    for (const BytePattern::Match &span : matcher.spans(text, scratch))
        require(span.begin >= 0 && span.begin < span.end && span.end <= text.size(),
                "what is marked lies within the text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const int repeats = 1 + input.number() % 16;
    const auto query = parseQuery(QString::fromUtf8(input.takeUntil('\n')));
    if (!std::holds_alternative<LogQuery>(query))
        return 0;
    QueryError error;
    const auto matcher = LineMatcher::compile(std::get<LogQuery>(query), error);
    if (!matcher)
        return 0;
    const MemoryLog log(input.rest().toByteArray().repeated(repeats));
    verify(std::get<LogQuery>(query), *matcher, log.file());
    verifySpans(*matcher, input.rest());
    return 0;
}
