// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/checkreport.h"

namespace deck {

enum class TextColors { None, Terminal };

/// What `deckctl doctor` prints: what was mended, a line for each check with the fix below it, and
/// a summary. What a terminal would obey is shown as escapes.
[[nodiscard]] QString doctorText(const CheckReport &report, TextColors colors);

} // namespace deck
