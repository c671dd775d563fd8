// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/tomltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::TomlText)
};

std::string format(const toml::table &table)
{
    constexpr auto kFlags =
        toml::format_flags::indentation | toml::format_flags::allow_unicode_strings;
    std::ostringstream stream;
    stream << toml::toml_formatter(table, kFlags) << '\n';
    return stream.str();
}

/// toml++ 3.3 writes such a key without quotes, and what it has written cannot be read.
bool isMisprinted(std::string_view key)
{
    const auto isOverlooked = [](char c) { return c == '\'' || c == '\t' || c == '\n'; };
    return std::any_of(key.begin(), key.end(), isOverlooked);
}

bool hasMisprintedKey(const toml::node &node)
{
    bool has = false;
    if (const toml::table *table = node.as_table()) {
        for (const auto &[key, value] : *table)
            has = has || isMisprinted(key.str()) || hasMisprintedKey(value);
    } else if (const toml::array *array = node.as_array()) {
        for (const toml::node &value : *array)
            has = has || hasMisprintedKey(value);
    }
    return has;
}

toml::array markedArray(const toml::array &array, const std::string &mark);

/// The same with a mark at the end of such keys, which has them quoted.
toml::table markedTable(const toml::table &table, const std::string &mark)
{
    toml::table marked;
    marked.is_inline(table.is_inline());
    for (const auto &[key, value] : table) {
        const std::string name =
            isMisprinted(key.str()) ? std::string(key.str()) + mark : std::string(key.str());
        if (const toml::table *inner = value.as_table())
            marked.insert(name, markedTable(*inner, mark));
        else if (const toml::array *array = value.as_array())
            marked.insert(name, markedArray(*array, mark));
        else
            value.visit([&](const auto &plain) { marked.insert(name, plain); });
    }
    return marked;
}

toml::array markedArray(const toml::array &array, const std::string &mark)
{
    toml::array marked;
    for (const toml::node &value : array) {
        if (const toml::table *table = value.as_table())
            marked.push_back(markedTable(*table, mark));
        else if (const toml::array *inner = value.as_array())
            marked.push_back(markedArray(*inner, mark));
        else
            value.visit([&](const auto &plain) { marked.push_back(plain); });
    }
    return marked;
}

/// One that the text does not hold.
std::string freeMark(const std::string &text)
{
    std::string mark = "!";
    while (text.find(mark) != std::string::npos)
        mark += '!';
    return mark;
}

} // namespace

std::variant<toml::table, TomlFault> parseToml(const QByteArray &text)
{
    // toml++ 3.3 takes tables apart by recursion, and does not limit how deep dotted keys make
    // them.
    if (const auto place = firstTooDeep(text))
        return TomlFault{
            *place, Words::tr("more than %1 tables or arrays within each other").arg(kDeepestToml)};
    const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
    try {
        return toml::parse(view);
    } catch (const toml::parse_error &error) {
        const std::string_view cause = error.description();
        const toml::source_position begin = error.source().begin;
        return TomlFault{{static_cast<int>(begin.line), static_cast<int>(begin.column)},
                         QString::fromUtf8(cause.data(), static_cast<qsizetype>(cause.size()))};
    }
}

QByteArray writeToml(const toml::table &table)
{
    const std::string text = format(table);
    if (!hasMisprintedKey(table))
        return QByteArray::fromStdString(text);
    const std::string mark = freeMark(text);
    return QByteArray::fromStdString(format(markedTable(table, mark)))
        .replace(QByteArray::fromStdString(mark), QByteArray());
}

int lineOf(const toml::node &node)
{
    return static_cast<int>(node.source().begin.line);
}

} // namespace deck
