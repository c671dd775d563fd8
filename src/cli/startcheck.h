// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "daemon/daemonerror.h"

#include <optional>

namespace deck {

/// What would refuse a start, found before anything is made: a manager makes its folder, lock and
/// socket first, and a call that cannot work is to leave none of them. The start itself looks
/// again. Changes nothing.
[[nodiscard]] std::optional<DaemonError> findStartObstacle(const Setup &setup);

/// There is nobody to ask, and nobody who would stay.
[[nodiscard]] DaemonError noManager(const Setup &setup);

} // namespace deck
