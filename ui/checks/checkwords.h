// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/checkreport.h"
#include "presentation/statepresentation.h"

namespace deck {

/// A verdict as the page shows it: a word, a colour and a shape.
struct VerdictWords
{
    QString word;  ///< "Problem"
    QString group; ///< the heading of all that have it: "Problems"
    Tone tone = Tone::Quiet;
    Mark mark = Mark::Square;
};

[[nodiscard]] VerdictWords presentVerdict(Verdict verdict);

/// What the button does; empty for Remedy::None.
[[nodiscard]] QString remedyWord(Remedy remedy);

/// "2 problems, 1 warning, 19 fine"
[[nodiscard]] QString summaryOf(const QList<CheckResult> &results);

/// All of it as plain text, for a message to somebody else.
[[nodiscard]] QString reportText(const CheckReport &report);

} // namespace deck
