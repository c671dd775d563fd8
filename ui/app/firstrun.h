// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "help/firstrunfacts.h"

namespace deck {

/// What is known of the daemon of a setup before it has run.
[[nodiscard]] FirstRunFacts firstRunFacts(const Setup &setup);

} // namespace deck
