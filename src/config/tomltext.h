// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/tomldepth.h"

#include <QByteArray>
#include <QString>

#include <toml++/toml.h>

#include <variant>

namespace deck {

/// Why a text is not TOML.
struct TomlFault
{
    TextPosition place;
    QString cause;
};

/// Parses with toml++, whose exceptions end here. What is nested too deep for it is refused.
[[nodiscard]] std::variant<toml::table, TomlFault> parseToml(const QByteArray &text);

/// The table as text, keys in alphabetical order (which is that of `containerd config dump` too).
/// Strings are basic ones on one line, the form that every TOML reader of every version agrees on.
[[nodiscard]] QByteArray writeToml(const toml::table &table);

/// The line, from 1, on which a value of a parsed text begins.
[[nodiscard]] int lineOf(const toml::node &node);

} // namespace deck
