// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profilekeys.h"
#include "config/tomltext.h"

#include <variant>

namespace deck {

/// What was written, or what is wrong with it ("is not a string").
using WrittenValue = std::variant<KeyValue, QString>;

/// A value of `--set KEY=VALUE`. Lists and maps are TOML; a list also takes one bare word.
[[nodiscard]] WrittenValue valueFromText(KeyForm form, const QString &text);

/// A value of a profile's file, whose TOML type must be one that the form has.
[[nodiscard]] WrittenValue valueFromToml(KeyForm form, const toml::node &node);

/// A value of a profile's file as it is shown in a message.
[[nodiscard]] QString shownToml(const toml::node &node);

/// A value as a profile's file has it.
[[nodiscard]] QByteArray tomlOfValue(KeyForm form, const KeyValue &value);

/// A value as valueFromText() takes it.
[[nodiscard]] QString textOfValue(const KeyValue &value);

/// A relative path of a binary or a file is meant from `folder`; a bare name of a binary is left
/// for PATH.
void makePathsAbsolute(Profile &profile, const QString &folder);

} // namespace deck
