// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/statetable.h"

namespace deck {
namespace {

using Cell = std::optional<Step>;
constexpr Cell kNever = std::nullopt;

constexpr Cell to(State next, Action action = Action::None)
{
    return Step{next, action};
}

using enum State;
using enum Action;

// clang-format off
constexpr Cell kTable[kStateCount][kEventCount] = {
    { // Stopped
        /* StartAsked   */ to(Starting, Start),
        /* StopAsked    */ to(Stopped),
        /* RestartAsked */ to(Starting, Start),
        /* Found        */ to(Starting),
        /* Refused      */ kNever,
        /* Ready        */ kNever,
        /* StartFailed  */ kNever,
        /* Hung         */ kNever,
        /* EndedStay    */ kNever,
        /* EndedAgain   */ kNever,
        /* EndedLater   */ kNever,
        /* EndedBadly   */ kNever,
        /* RetryDue     */ kNever,
    },
    { // Starting
        /* StartAsked   */ to(Starting, RejectStart),
        /* StopAsked    */ to(Stopping, Terminate),
        /* RestartAsked */ to(Stopping, TerminateToStart),
        /* Found        */ kNever,
        /* Refused      */ to(Failed),
        /* Ready        */ to(Running),
        /* StartFailed  */ to(Stopping, Terminate),
        /* Hung         */ kNever,
        /* EndedStay    */ to(Stopped),
        /* EndedAgain   */ to(Starting, Start),
        /* EndedLater   */ to(Backoff, ArmRetry),
        /* EndedBadly   */ to(Failed),
        /* RetryDue     */ kNever,
    },
    { // Running
        /* StartAsked   */ to(Running, RejectStart),
        /* StopAsked    */ to(Stopping, Terminate),
        /* RestartAsked */ to(Stopping, TerminateToStart),
        /* Found        */ kNever,
        /* Refused      */ kNever,
        /* Ready        */ to(Running),
        /* StartFailed  */ kNever,
        /* Hung         */ to(Stopping, TerminateHung),
        /* EndedStay    */ to(Stopped),
        /* EndedAgain   */ to(Starting, Start),
        /* EndedLater   */ to(Backoff, ArmRetry),
        /* EndedBadly   */ to(Failed),
        /* RetryDue     */ kNever,
    },
    { // Stopping
        /* StartAsked   */ to(Stopping, WishStart),
        /* StopAsked    */ to(Stopping, DropWish),
        /* RestartAsked */ to(Stopping, WishStart),
        /* Found        */ kNever,
        /* Refused      */ kNever,
        /* Ready        */ kNever,
        /* StartFailed  */ kNever,
        /* Hung         */ kNever,
        /* EndedStay    */ to(Stopped),
        /* EndedAgain   */ to(Starting, Start),
        /* EndedLater   */ to(Backoff, ArmRetry),
        /* EndedBadly   */ to(Failed),
        /* RetryDue     */ kNever,
    },
    { // Backoff
        /* StartAsked   */ to(Starting, CancelRetryAndStart),
        /* StopAsked    */ to(Stopped, CancelRetry),
        /* RestartAsked */ to(Starting, CancelRetryAndStart),
        /* Found        */ kNever,
        /* Refused      */ kNever,
        /* Ready        */ kNever,
        /* StartFailed  */ kNever,
        /* Hung         */ kNever,
        /* EndedStay    */ kNever,
        /* EndedAgain   */ kNever,
        /* EndedLater   */ kNever,
        /* EndedBadly   */ kNever,
        /* RetryDue     */ to(Starting, Start),
    },
    { // Failed
        /* StartAsked   */ to(Starting, Start),
        /* StopAsked    */ to(Stopped),
        /* RestartAsked */ to(Starting, Start),
        /* Found        */ to(Starting),
        /* Refused      */ kNever,
        /* Ready        */ kNever,
        /* StartFailed  */ kNever,
        /* Hung         */ kNever,
        /* EndedStay    */ kNever,
        /* EndedAgain   */ kNever,
        /* EndedLater   */ kNever,
        /* EndedBadly   */ kNever,
        /* RetryDue     */ kNever,
    },
};
// clang-format on

} // namespace

std::optional<Step> step(State state, Event event)
{
    return kTable[static_cast<int>(state)][static_cast<int>(event)];
}

} // namespace deck
