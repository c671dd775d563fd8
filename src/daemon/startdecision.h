// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonerror.h"
#include "daemon/findings.h"
#include "daemon/remark.h"

#include <variant>

namespace deck {

/// A live daemon of ours is taken over as it is.
struct AdoptIt
{
    pid_t pid = 0;
    bool correctPidFile = false; ///< it names another process, or none
};

struct LaunchIt
{
    QList<Remark> warnings; ///< whose pid it was that the pid file named
};

struct StartDecision
{
    std::variant<LaunchIt, AdoptIt, DaemonError> what;
    bool setPidFileAside = false; ///< before anything else
};

/// Steps 3 to 5 of a start, from what was seen. Pure. A malformed pid file is handled as `handling`
/// says; everything else has one answer.
[[nodiscard]] StartDecision decideStart(const Findings &findings, const Places &places,
                                        MalformedPidFile handling);

} // namespace deck
