// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"
#include "presentation/statepresentation.h"

namespace deck {

/// What became of a run, for the eye: a word, and a mark that tells it without its colour.
struct RunWords
{
    QString word; ///< "Crashed"
    Tone tone = Tone::Quiet;
    Mark mark = Mark::Square;
};

[[nodiscard]] RunWords presentRun(const RunRecord &record);
/// "Crashed: killed by SIGSEGV"
[[nodiscard]] QString runSentence(const RunRecord &record);
/// Of a health that was noted: "Not responding", "Serving again".
[[nodiscard]] QString notedHealthWord(Health health);
/// "40 ms", "12 s", "2 h 4 min"
[[nodiscard]] QString runDurationText(const RunRecord &record, const QDateTime &now);
/// "40 ms"; a dash when it never became usable, or nobody saw when.
[[nodiscard]] QString runReadyText(const RunRecord &record);

} // namespace deck
