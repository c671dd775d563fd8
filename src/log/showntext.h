// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QString>

namespace deck {

/// Raw log bytes as text that is safe to paint: what would be interpreted instead of shown (control
/// characters, escape sequences, bidirectional and invisible marks) and what is not UTF-8 becomes
/// an escape such as \x1b or \u202e. Tabs become spaces up to the next multiple of eight.
[[nodiscard]] QString shownText(QByteArrayView bytes);

/// The length of the bytes without a character that was cut at their end, so that a part of a
/// line does not end in an escape that is not in the line.
[[nodiscard]] qsizetype wholeCharacters(QByteArrayView bytes) noexcept;

} // namespace deck
