// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QMetaType>
#include <QStringList>

namespace deck {
Q_NAMESPACE

/// Why a command failed or a daemon is not running, for logic and tests.
enum class ErrorCode {
    AlreadyStarted,     ///< a start of a daemon that is starting or running
    StartDisabled,      ///< startDaemon=false: only watched
    BadProfile,         ///< a value that cannot work, found before anything was made
    FolderUnusable,     ///< cannot be made, or others may write to it
    PidFileMalformed,   ///< content is no pid, and the profile says refuse
    PidFileUnusable,    ///< a link, folder or FIFO, or not readable or writable
    SocketOwned,        ///< another daemon serves our address
    SocketPathUnusable, ///< a plain file or folder stands there
    DataInUse,          ///< another daemon holds the data folder
    BinaryNotFound,
    ConfigUnusable, ///< containerd.toml cannot be made or written
    LogUnusable,
    LaunchFailed, ///< exec, or the child set-up before it, failed
    OomScoreRefused,
    PidFileNotWritten,
    EndedEarly, ///< the daemon ended before it was usable
    StartTimedOut,
    StartCancelled,
    EndedUnasked,       ///< a running daemon ended
    TooManyStarts,      ///< it ended again and again; no further attempt is made
    NotStopped,         ///< still there after SIGKILL (uninterruptible)
    NotPermitted,       ///< the process belongs to somebody else
    ManagerGone,        ///< a remote session lost its manager
    ManagerUnreachable, ///< the control socket cannot be made or reached
};
Q_ENUM_NS(ErrorCode)

/// What can be done about an error by one button (or one option of `deckctl start`).
enum class Repair {
    None,
    SetAsidePidFile, ///< rename the bad pid file and start
    TryAgain,
    TakeOver, ///< become the manager in place of the one that has gone
};
Q_ENUM_NS(Repair)

struct DaemonError
{
    ErrorCode code = ErrorCode::LaunchFailed;
    Problem problem;
    Repair repair = Repair::None;
    QStringList lastLines; ///< of the daemon's log, oldest first, where they explain its end

    bool operator==(const DaemonError &) const = default;
};

} // namespace deck

Q_DECLARE_METATYPE(deck::DaemonError)
