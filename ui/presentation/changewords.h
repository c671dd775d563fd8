// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "daemon/daemonerror.h"
#include "presentation/statepresentation.h"

#include <QString>

namespace deck {

[[nodiscard]] MarkedWord presentOutcome(ChangeOutcome outcome);
/// What has come of a change, in a sentence.
[[nodiscard]] QString outcomeSentence(const ChangeRecord &record);
/// Of what went before a change was written.
[[nodiscard]] QString refusalSentence(const DaemonError &error);
/// Of an answer that is none.
[[nodiscard]] QString unreadableWords();

} // namespace deck
