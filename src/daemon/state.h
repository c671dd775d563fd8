// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace deck {
Q_NAMESPACE

/// What is observed of the daemon.
enum class State {
    Stopped,
    Starting, ///< a process is there (launched or adopted) and not yet usable
    Running,  ///< usable, or degraded
    Stopping,
    Backoff, ///< it ended unasked, and a restart is due
    Failed,  ///< it could not be started, or ended and is not started again
};
Q_ENUM_NS(State)

/// What a person or the profile asked for last.
enum class Wanted { Stopped, Running };
Q_ENUM_NS(Wanted)

/// How the present process came to be ours.
enum class Origin { None, Launched, Adopted };
Q_ENUM_NS(Origin)

/// "stopped", "starting" ... the words of `status --json` and of the control socket.
[[nodiscard]] QString keyword(State state);
[[nodiscard]] QString keyword(Wanted wanted);
[[nodiscard]] QString keyword(Origin origin);

} // namespace deck
