// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonerror.h"
#include "posix/oserror.h"
#include "process/exitstatus.h"

#include <chrono>

namespace deck {

/// Nothing runs, and the profile says that this manager only watches.
[[nodiscard]] DaemonError startDisabledError(const QString &profile);

[[nodiscard]] DaemonError alreadyStartedError(const QString &profile, qint64 pid);

/// Another daemon, described so, serves our socket.
[[nodiscard]] DaemonError socketOwnedError(const QString &socket, const QString &owner);

/// The process may not be signalled.
[[nodiscard]] DaemonError notPermittedError(qint64 pid, const OsError &cause);

/// It is there even after SIGKILL.
[[nodiscard]] DaemonError notStoppedError(qint64 pid);

/// What is said about an end that nobody asked for, with the last lines of the daemon's log.
[[nodiscard]] DaemonError endError(const ExitStatus &exit, const QString &program,
                                   const QString &logFile, bool wasUsable);

/// What is said about a start that came to nothing while the process lives.
[[nodiscard]] DaemonError timeoutError(const QString &program, const QString &logFile,
                                       std::chrono::milliseconds waited);

/// What is said of a daemon that ran, does not answer any more, and is replaced.
[[nodiscard]] DaemonError hungError(const QString &program, const QString &logFile);

/// rootlesskit has ended under a daemon, which is replaced.
[[nodiscard]] DaemonError rootlessKitEndedError(const QString &logFile);

/// The same end too often within a short time: no further attempt is made.
[[nodiscard]] DaemonError gaveUpError(DaemonError lastEnd, int starts, std::chrono::seconds window);

} // namespace deck
