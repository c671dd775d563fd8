// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>

namespace deck {

/// "12 s", "3 min 5 s", "2 h 4 min", "5 d 3 h": the two largest units that say something.
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

} // namespace deck
