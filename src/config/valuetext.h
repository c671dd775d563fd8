// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace deck {

inline constexpr std::chrono::hours kLongestTimeout{24};
inline constexpr qint64 kLargestSize = 1LL << 50; ///< 1 PiB

/// `500ms`, `90s`, `2m`, `1h`: over zero and at most kLongestTimeout; anything else is nothing.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationFromText(const QString &text);

/// `1048576`, `512KiB`, `256MiB`, `1GiB`, `1TiB`: bytes, over zero and at most kLargestSize.
[[nodiscard]] std::optional<qint64> sizeFromText(const QString &text);

/// The shortest text that durationFromText() takes for it.
[[nodiscard]] QString durationToText(std::chrono::milliseconds duration);

/// The shortest text that sizeFromText() takes for it.
[[nodiscard]] QString sizeToText(qint64 bytes);

/// The candidate that a person most likely meant, upper and lower case ignored; empty when none is
/// near enough to be worth a suggestion.
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &candidates);

} // namespace deck
