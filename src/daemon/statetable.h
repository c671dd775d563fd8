// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/state.h"

#include <optional>

namespace deck {

/// What happens to a daemon. The four ends are one event of the kernel; the controller names them
/// by what is to follow, from the wish and the restart policy.
enum class Event {
    StartAsked,
    StopAsked,
    RestartAsked,
    Found,       ///< a live daemon of ours, to be adopted
    Refused,     ///< a start failed before there was a process
    Ready,       ///< usable, or degraded
    StartFailed, ///< the process lives, but its start has failed: it is to go
    Hung,        ///< it ran, and has not answered for long: it is to be replaced
    EndedStay,   ///< ended, and that is that
    EndedAgain,  ///< ended; start again at once
    EndedLater,  ///< ended; start again after a delay
    EndedBadly,  ///< ended, and is not started again though it was wanted
    RetryDue,
};
inline constexpr int kEventCount = static_cast<int>(Event::RetryDue) + 1;
inline constexpr int kStateCount = static_cast<int>(State::Failed) + 1;

/// What the controller does about it.
enum class Action {
    None,
    Start,
    RejectStart, ///< "already started"
    Terminate,
    TerminateToStart, ///< a restart: the start follows when the end has been seen
    TerminateHung,    ///< the same with little patience: it has been silent for long
    WishStart,        ///< a start as soon as the present stop is through
    DropWish,
    ArmRetry,
    CancelRetry,
    CancelRetryAndStart,
};

struct Step
{
    State next;
    Action action;

    bool operator==(const Step &) const = default;
};

/// The whole behaviour of a daemon's manager. Nothing: the event cannot happen in that state.
[[nodiscard]] std::optional<Step> step(State state, Event event);

} // namespace deck
