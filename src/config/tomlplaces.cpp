// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/tomlplaces.h"

#include <algorithm>

namespace deck {

namespace {

constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

/// A table that stands where it was opened, as opposed to one that headers or dotted keys add to.
bool isClosed(const toml::node &node)
{
    if (const toml::table *table = node.as_table())
        return table->is_inline();
    const toml::array *array = node.as_array();
    const bool isOfHeaders = array && !array->empty() && array->is_array_of_tables() &&
                             !array->front().as_table()->is_inline();
    return !isOfHeaders;
}

} // namespace

TomlPlaces::TomlPlaces(const QByteArray &text, const toml::table &table) : m_text(text)
{
    m_lines << (text.startsWith(kByteOrderMark) ? kByteOrderMark.size() : 0);
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        m_lines << end + 1;
    collectValues(table);
    std::sort(m_values.begin(), m_values.end(),
              [](const TextSpan &a, const TextSpan &b) { return a.begin < b.begin; });
}

void TomlPlaces::collectValues(const toml::table &table)
{
    for (const auto &[key, node] : table) {
        if (isClosed(node))
            m_values << spanOf(node.source());
        else if (const toml::table *inner = node.as_table())
            collectValues(*inner);
        else
            for (const toml::node &element : *node.as_array())
                collectValues(*element.as_table());
    }
}

/// toml++ counts lines and columns from 1, and columns in characters.
qsizetype TomlPlaces::offsetOf(const toml::source_position &position) const
{
    const auto line = static_cast<qsizetype>(position.line);
    if (line > m_lines.size())
        return m_text.size();
    qsizetype offset = m_lines.at(line - 1);
    const auto continues = [this](qsizetype at) {
        return at < m_text.size() && (static_cast<uchar>(m_text[at]) & 0xc0) == 0x80;
    };
    for (toml::source_index column = 1; column < position.column && offset < m_text.size();
         ++column) {
        do
            ++offset;
        while (continues(offset));
    }
    return offset;
}

TextSpan TomlPlaces::spanOf(const toml::source_region &region) const
{
    return {offsetOf(region.begin), offsetOf(region.end)};
}

TextSpan TomlPlaces::linesOf(const TextSpan &part) const
{
    const auto next = std::upper_bound(m_lines.begin(), m_lines.end(), part.begin);
    const qsizetype end = m_text.indexOf('\n', part.end);
    return {*std::prev(next), end < 0 ? m_text.size() : end + 1};
}

TextSpan TomlPlaces::entryLines(const toml::key &key, const toml::node &value) const
{
    return linesOf({spanOf(key.source()).begin, spanOf(value.source()).end});
}

TextSpan TomlPlaces::headerLine(const toml::table &table) const
{
    const qsizetype begin = offsetOf(table.source().begin);
    const bool isHeader = !table.is_inline() && begin < m_text.size() && m_text[begin] == '[';
    return isHeader ? linesOf({begin, begin}) : TextSpan{begin, begin};
}

bool TomlPlaces::isInValue(qsizetype offset) const
{
    const auto after =
        std::upper_bound(m_values.begin(), m_values.end(), offset,
                         [](qsizetype at, const TextSpan &value) { return at < value.begin; });
    return after != m_values.begin() && offset < std::prev(after)->end;
}

/// The line of the first header, or the end. A bracket within a value of several lines is none.
qsizetype TomlPlaces::firstHeader() const
{
    for (const qsizetype line : m_lines) {
        qsizetype at = line;
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t'))
            ++at;
        if (at < m_text.size() && m_text[at] == '[' && !isInValue(line))
            return line;
    }
    return m_text.size();
}

qsizetype TomlPlaces::lineBefore(qsizetype line) const
{
    return *std::prev(std::lower_bound(m_lines.begin(), m_lines.end(), line));
}

/// Where the comments begin that stand right above a header, with an empty line above them: they
/// are about what it opens. Without that line they can be about the whole file.
qsizetype TomlPlaces::beforeComments(qsizetype line) const
{
    qsizetype place = line;
    while (place > m_lines.first()) {
        const qsizetype before = lineBefore(place);
        const QByteArray content = m_text.mid(before, place - before).trimmed();
        if (content.isEmpty())
            return place;
        if (!content.startsWith('#'))
            break;
        place = before;
    }
    return line;
}

qsizetype TomlPlaces::placeForKeys() const
{
    const qsizetype header = firstHeader();
    const auto after =
        std::lower_bound(m_values.begin(), m_values.end(), header,
                         [](const TextSpan &value, qsizetype at) { return value.begin < at; });
    if (after != m_values.begin())
        return linesOf(*std::prev(after)).end;
    return header < m_text.size() ? beforeComments(header) : header;
}

qsizetype TomlPlaces::placeForKeysOf(const toml::table &table) const
{
    qsizetype place = headerLine(table).end;
    for (const auto &[key, node] : table)
        place = std::max(place, entryLines(key, node).end);
    return place;
}

QByteArray TomlPlaces::lineEnd() const
{
    const qsizetype end = m_text.indexOf('\n');
    return end > 0 && m_text[end - 1] == '\r' ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

} // namespace deck
