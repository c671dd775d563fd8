// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/configanswers.h"
#include "config/configdraft.h"
#include "daemon/daemonerror.h"
#include "daemon/state.h"
#include "presentation/statepresentation.h"

namespace deck {

/// For the eye: a word, and a mark that tells it without its colour.
struct ConfigWord
{
    QString word;
    Tone tone = Tone::Quiet;
    Mark mark = Mark::Square;
};

[[nodiscard]] ConfigWord presentFinding(FindingKind kind);
[[nodiscard]] ConfigWord presentOutcome(ChangeOutcome outcome);
[[nodiscard]] QString changeKindWord(ConfigChangeKind kind);
/// "This file (configFile)", "/etc/containerd/a.toml" of an import.
[[nodiscard]] QString configSourceWord(const ConfigValue &value);
[[nodiscard]] QString configOriginWord(ConfigOrigin origin);

/// "2 errors, 1 warning"; "No problems"
[[nodiscard]] QString summaryOf(const ConfigJudgement &judgement);
/// "3 values would be different."
[[nodiscard]] QString summaryOf(const ConfigDifference &difference);
/// What applying does to a daemon in this state, and what happens when it does not come up.
[[nodiscard]] QString consequenceOf(bool needsRestart, State state);
/// What has come of a change, in a sentence.
[[nodiscard]] QString outcomeSentence(const ChangeRecord &record);
/// Of what went before a change was written.
[[nodiscard]] QString refusalSentence(const DaemonError &error);
[[nodiscard]] QString unreadableWords();

} // namespace deck
