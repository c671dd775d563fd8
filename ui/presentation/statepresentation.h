// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/snapshot.h"
#include "presentation/tone.h"

#include <QString>

namespace deck {

/// The shape that goes with a state, so that it can be told without its colour.
enum class Mark { Square, Dots, Check, Exclamation, Cross };

/// For the eye: a word, and a mark that tells it without its colour.
struct MarkedWord
{
    QString word;
    Tone tone = Tone::Quiet;
    Mark mark = Mark::Square;
};

/// The answer to "is it well?" at a glance.
struct StatePresentation
{
    QString word;        ///< "Serving"
    QString explanation; ///< one sentence more; may be empty
    Tone tone = Tone::Quiet;
    Mark mark = Mark::Square;

    bool operator==(const StatePresentation &) const = default;
};

[[nodiscard]] StatePresentation presentState(const Snapshot &snapshot);

} // namespace deck
