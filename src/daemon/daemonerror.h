// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "config/problem.h"

#include <QMetaType>
#include <QStringList>

namespace deck {

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
    EndedUnasked,        ///< a running daemon ended
    TooManyStarts,       ///< it ended again and again; no further attempt is made
    NotServing,          ///< it runs, but real calls fail
    NotStopped,          ///< still there after SIGKILL (uninterruptible)
    NotPermitted,        ///< the process belongs to somebody else
    ManagerGone,         ///< a remote session lost its manager
    NoWindow,            ///< asked to show one
    ManagerUnreachable,  ///< the control socket cannot be made or reached
    RootlessUnavailable, ///< no user namespace for an ordinary user's daemon
    Unanswered,          ///< an inquiry could not be answered
};

/// What can be done about an error by one button (or one option of `deckctl start`).
enum class Repair {
    None,
    SetAsidePidFile, ///< rename the bad pid file and start
    TryAgain,
    TakeOver, ///< become the manager in place of the one that has gone
};

template <>
inline constexpr EnumWord<ErrorCode> kEnumWords<ErrorCode>[] = {
    {ErrorCode::AlreadyStarted, QLatin1StringView("already-started")},
    {ErrorCode::StartDisabled, QLatin1StringView("start-disabled")},
    {ErrorCode::BadProfile, QLatin1StringView("bad-profile")},
    {ErrorCode::FolderUnusable, QLatin1StringView("folder-unusable")},
    {ErrorCode::PidFileMalformed, QLatin1StringView("pid-file-malformed")},
    {ErrorCode::PidFileUnusable, QLatin1StringView("pid-file-unusable")},
    {ErrorCode::SocketOwned, QLatin1StringView("socket-owned")},
    {ErrorCode::SocketPathUnusable, QLatin1StringView("socket-path-unusable")},
    {ErrorCode::DataInUse, QLatin1StringView("data-in-use")},
    {ErrorCode::BinaryNotFound, QLatin1StringView("binary-not-found")},
    {ErrorCode::ConfigUnusable, QLatin1StringView("config-unusable")},
    {ErrorCode::LogUnusable, QLatin1StringView("log-unusable")},
    {ErrorCode::LaunchFailed, QLatin1StringView("launch-failed")},
    {ErrorCode::OomScoreRefused, QLatin1StringView("oom-score-refused")},
    {ErrorCode::PidFileNotWritten, QLatin1StringView("pid-file-not-written")},
    {ErrorCode::EndedEarly, QLatin1StringView("ended-early")},
    {ErrorCode::StartTimedOut, QLatin1StringView("start-timed-out")},
    {ErrorCode::StartCancelled, QLatin1StringView("start-cancelled")},
    {ErrorCode::EndedUnasked, QLatin1StringView("ended-unasked")},
    {ErrorCode::TooManyStarts, QLatin1StringView("too-many-starts")},
    {ErrorCode::NotServing, QLatin1StringView("not-serving")},
    {ErrorCode::NotStopped, QLatin1StringView("not-stopped")},
    {ErrorCode::NotPermitted, QLatin1StringView("not-permitted")},
    {ErrorCode::ManagerGone, QLatin1StringView("manager-gone")},
    {ErrorCode::NoWindow, QLatin1StringView("no-window")},
    {ErrorCode::ManagerUnreachable, QLatin1StringView("manager-unreachable")},
    {ErrorCode::RootlessUnavailable, QLatin1StringView("rootless-unavailable")},
    {ErrorCode::Unanswered, QLatin1StringView("unanswered")},
};

template <>
inline constexpr EnumWord<Repair> kEnumWords<Repair>[] = {
    {Repair::None, QLatin1StringView("none")},
    {Repair::SetAsidePidFile, QLatin1StringView("set-aside-pid-file")},
    {Repair::TryAgain, QLatin1StringView("try-again")},
    {Repair::TakeOver, QLatin1StringView("take-over")},
};

struct DaemonError
{
    ErrorCode code = ErrorCode::LaunchFailed;
    Problem problem;
    Repair repair = Repair::None;
    QStringList lastLines = {}; ///< of the daemon's log, oldest first, where they explain its end

    bool operator==(const DaemonError &) const = default;
};

} // namespace deck

Q_DECLARE_METATYPE(deck::DaemonError)
