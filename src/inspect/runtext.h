// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace deck {

// Answers about runs as text for a terminal or a mail: what others wrote is shown with its control
// characters as escapes.

/// The table that `deckctl runs` prints of an answer without arguments, and what is wrong with
/// records that are not usable.
[[nodiscard]] QString runListText(const QJsonObject &answer);

/// All that is on record of a run, as `deckctl runs ID` prints it.
[[nodiscard]] QString runText(const QJsonObject &answer);

} // namespace deck
