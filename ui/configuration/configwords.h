// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configanswers.h"
#include "configuration/configdraft.h"
#include "daemon/daemonerror.h"
#include "daemon/state.h"
#include "presentation/statepresentation.h"

namespace deck {

[[nodiscard]] MarkedWord presentFinding(FindingKind kind);
[[nodiscard]] QString changeKindWord(ConfigChangeKind kind);
/// "This file (configFile)", "/etc/containerd/a.toml" of an import.
[[nodiscard]] QString configSourceWord(const ConfigValue &value);
[[nodiscard]] QString configOriginWord(ConfigOrigin origin);

/// "2 errors, 1 warning"; "No problems"
[[nodiscard]] QString summaryOf(const ConfigJudgement &judgement);
/// "3 values would be different."
[[nodiscard]] QString summaryOf(const ConfigDifference &difference);
/// Whether a daemon is there that applying would restart.
[[nodiscard]] bool isUp(State state);
/// What applying does to a daemon in this state, and what happens when it does not come up.
[[nodiscard]] QString consequenceOf(bool needsRestart, State state);

} // namespace deck
