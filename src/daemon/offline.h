// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "config/profile.h"
#include "daemon/snapshot.h"

namespace deck {

/// What can be seen of a daemon without a manager and without asking it: whether its process lives,
/// since when, and where it writes its log. Changes nothing. Health stays unknown.
[[nodiscard]] Snapshot observeOffline(const Profile &profile, const Places &places);

} // namespace deck
