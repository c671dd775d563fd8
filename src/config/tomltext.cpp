// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/tomltext.h"

#include <sstream>
#include <string>
#include <string_view>

namespace deck {
namespace {

/// toml++ 3.3 limits the nesting of brackets, not that of dotted keys, and takes tables apart by
/// recursion: `a.a.a...` half a million deep overflows the stack. No key is deeper than the text
/// has dots.
constexpr qsizetype kMostDots = 20'000;

} // namespace

std::variant<toml::table, TomlFault> parseToml(const QByteArray &text)
{
    if (text.count('.') > kMostDots)
        return TomlFault{
            1, QStringLiteral("more than %1 dots, too many for keys to be sound").arg(kMostDots)};
    const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
    try {
        return toml::parse(view);
    } catch (const toml::parse_error &error) {
        const std::string_view cause = error.description();
        return TomlFault{static_cast<int>(error.source().begin.line),
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
