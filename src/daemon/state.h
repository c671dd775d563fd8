// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"

namespace deck {

/// What is observed of the daemon.
enum class State {
    Stopped,
    Starting, ///< a process is there (launched or adopted) and not yet usable; or its namespace is
              ///< on its way
    Running,  ///< usable, or degraded
    Stopping,
    Backoff, ///< it ended unasked, and a restart is due
    Failed,  ///< it could not be started, or ended and is not started again
};

/// What a person or the profile asked for last.
enum class Wanted { Stopped, Running };

/// How the present process came to be ours.
enum class Origin { None, Launched, Adopted };

template <>
inline constexpr EnumWord<State> kEnumWords<State>[] = {
    {State::Stopped, QLatin1StringView("stopped")},
    {State::Starting, QLatin1StringView("starting")},
    {State::Running, QLatin1StringView("running")},
    {State::Stopping, QLatin1StringView("stopping")},
    {State::Backoff, QLatin1StringView("backoff")},
    {State::Failed, QLatin1StringView("failed")},
};

template <>
inline constexpr EnumWord<Wanted> kEnumWords<Wanted>[] = {
    {Wanted::Stopped, QLatin1StringView("stopped")},
    {Wanted::Running, QLatin1StringView("running")},
};

template <>
inline constexpr EnumWord<Origin> kEnumWords<Origin>[] = {
    {Origin::None, QLatin1StringView("none")},
    {Origin::Launched, QLatin1StringView("launched")},
    {Origin::Adopted, QLatin1StringView("adopted")},
};

} // namespace deck
