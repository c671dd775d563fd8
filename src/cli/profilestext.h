// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/profilesurvey.h"

#include <QJsonObject>
#include <QString>

namespace deck {

/// The table that `deckctl profiles` prints, and under it what is wrong with files.
[[nodiscard]] QString profilesText(const QList<ProfileState> &states);

/// What came of a change that a manager made, as its record (changerecord.h) has it.
[[nodiscard]] QString changeOutcomeText(const QJsonObject &record);
[[nodiscard]] bool changeWasUndone(const QJsonObject &record);

} // namespace deck
