// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// How many columns of a terminal a text takes: two for a wide character (UAX #11, W and F), none
/// for one that is put over the last. wcwidth(3) would go by the locale, which need not be the
/// language of the texts.
[[nodiscard]] qsizetype columnsOf(QStringView text);

/// With spaces behind it, or before it, up to that many columns; a longer text stays as it is.
[[nodiscard]] QString padded(const QString &text, qsizetype columns);
[[nodiscard]] QString paddedLeft(const QString &text, qsizetype columns);

} // namespace deck
