// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace deck {

// How texts are put together, which is not the same in every language: Chinese has other commas and
// colons, and no space between sentences.

/// "one, two, three"
[[nodiscard]] QString listed(const QStringList &items);
/// "one; two", of what may have commas of its own.
[[nodiscard]] QString clauses(const QStringList &items);
/// Whole sentences, one after the other; empty ones are left out.
[[nodiscard]] QString sentences(const QStringList &all);
/// "name: value"
[[nodiscard]] QString labelled(const QString &name, const QString &value);
/// "text (note)"
[[nodiscard]] QString withNote(const QString &text, const QString &note);

/// A count as the number that tr() chooses a plural by.
[[nodiscard]] int pluralOf(qint64 count);

} // namespace deck
