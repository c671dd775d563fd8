// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/tomldepth.h"
#include "config/tomltext.h"

#include <QAnyStringView>
#include <QString>

#include <optional>
#include <string_view>

namespace deck {

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// An entry of a table, found without regard to case, as containerd 2.x finds it.
struct TomlEntry
{
    const toml::key *key = nullptr;
    const toml::node *node = nullptr;

    explicit operator bool() const { return node != nullptr; }
    [[nodiscard]] TextPosition place() const
    {
        const toml::source_position begin = key->source().begin;
        return {static_cast<int>(begin.line), static_cast<int>(begin.column)};
    }
    /// Nothing for what is no string.
    [[nodiscard]] std::optional<QString> text() const
    {
        const auto *string = node->as_string();
        return string ? std::optional(toQString(string->get())) : std::nullopt;
    }
};

[[nodiscard]] inline TomlEntry findEntry(const toml::table &table, QAnyStringView name)
{
    for (const auto &[key, node] : table) {
        if (QAnyStringView::compare(toQString(key.str()), name, Qt::CaseInsensitive) == 0)
            return {&key, &node};
    }
    return {};
}

/// Null for what is missing, or no table.
[[nodiscard]] inline const toml::table *findTable(const toml::table &table, QAnyStringView name)
{
    const TomlEntry entry = findEntry(table, name);
    return entry ? entry.node->as_table() : nullptr;
}

} // namespace deck
