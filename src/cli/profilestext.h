// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "control/profilesurvey.h"

#include <QString>

namespace deck {

/// The table that `deckctl profiles` prints, and under it what is wrong with files.
[[nodiscard]] QString profilesText(const QList<ProfileState> &states);

/// What came of a change that a manager made.
[[nodiscard]] QString changeText(const ChangeRecord &record);
/// It is in the file, and the daemon has come up with it or is yet to try it.
[[nodiscard]] bool hasLasted(const ChangeRecord &record);

} // namespace deck
