// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace deck {

/// The table that `deckctl runs` prints of an answer without arguments, and what is wrong with
/// records that are not usable.
[[nodiscard]] QString runListText(const QJsonObject &answer);

/// What `deckctl runs ID` prints.
[[nodiscard]] QString runText(const QJsonObject &answer);

} // namespace deck
