// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

#include <optional>

namespace deck {

/// A character of a text; both count from 1, the column in bytes.
struct TextPosition
{
    int line = 1;
    int column = 1;

    bool operator==(const TextPosition &) const = default;
};

/// How deep tables and arrays may be within each other. containerd's own go to eight.
inline constexpr qsizetype kDeepestToml = 100;

/// Where a TOML text becomes deeper than that, by brackets, by dotted keys or by both; nothing when
/// it never does. Takes no memory for each character and does not recurse, so that it may look at
/// anything. Texts that are not TOML get some answer.
[[nodiscard]] std::optional<TextPosition> firstTooDeep(QByteArrayView text);

} // namespace deck
