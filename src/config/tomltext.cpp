// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/tomltext.h"

#include <QCoreApplication>

#include <sstream>
#include <string>
#include <string_view>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::TomlText)
};

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
    constexpr auto kFlags =
        toml::format_flags::indentation | toml::format_flags::allow_unicode_strings;
    std::ostringstream stream;
    stream << toml::toml_formatter(table, kFlags) << '\n';
    return QByteArray::fromStdString(stream.str());
}

int lineOf(const toml::node &node)
{
    return static_cast<int>(node.source().begin.line);
}

} // namespace deck
