// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/profilesurvey.h"

#include <QString>

namespace deck {

/// The table that `deckctl profiles` prints, and under it what is wrong with files.
[[nodiscard]] QString profilesText(const QList<ProfileState> &states);

} // namespace deck
