// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configchecker.h"
#include "configuration/configdraft.h"

namespace deck {

/// Why nothing can be edited; empty: it can.
[[nodiscard]] QString overriddenWords(const ProfileView &profile);
/// What is to be known of the source; empty: nothing.
[[nodiscard]] QString noteOn(const ConfigDraft &draft, const ConfigChecker &checker);
/// In the editor, while it is empty.
[[nodiscard]] QString hintFor(const ConfigDraft &draft);
/// "1 error. Not applied yet"
[[nodiscard]] QString stateOf(const ConfigDraft &draft, const ConfigChecker &checker);

} // namespace deck
