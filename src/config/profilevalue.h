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

/// A binary with a relative path is meant from `folder`; a bare name is left for PATH.
void makeBinaryAbsolute(Profile &profile, const QString &folder);

} // namespace deck
