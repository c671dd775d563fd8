// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/errors.h"

#include "log/runlog.h"
#include "posix/childsetup.h"

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastLines = 10;

QStringList lastLinesOf(const QString &logFile)
{
    QStringList lines;
    for (const QByteArray &line : lastLogLines(logFile, kLastLines))
        lines.append(QString::fromUtf8(line));
    return lines;
}

} // namespace

DaemonError startDisabledError(const QString &profile)
{
    return {ErrorCode::StartDisabled,
            {profile, u"the profile says startDaemon = false, so nothing is started from here"_s,
             u"Start the daemon where it belongs, or set startDaemon = true."_s}};
}

DaemonError alreadyStartedError(const QString &profile, qint64 pid)
{
    return {ErrorCode::AlreadyStarted,
            {profile, u"already started (pid %1)"_s.arg(pid), u"Use restart to replace it."_s}};
}

DaemonError socketOwnedError(const QString &socket, const QString &owner)
{
    return {ErrorCode::SocketOwned,
            {socket, u"it is served by %1"_s.arg(owner),
             u"Stop that daemon where it was started, or use another --home or --profile."_s}};
}

DaemonError notPermittedError(qint64 pid, const OsError &cause)
{
    return {ErrorCode::NotPermitted,
            {u"pid %1"_s.arg(pid), cause.toString(),
             u"Stop the daemon as the user that it runs as."_s}};
}

DaemonError notStoppedError(qint64 pid)
{
    return {
        ErrorCode::NotStopped,
        {u"pid %1"_s.arg(pid), u"not even SIGKILL has ended it"_s,
         u"It waits in the kernel, for a disk or a network file system, say, and ends with that."_s}};
}

DaemonError endError(const ExitStatus &exit, const QString &program, const QString &logFile,
                     bool wasUsable)
{
    if (exit.code == kChildSetupFailed && !wasUsable)
        return {ErrorCode::LaunchFailed,
                {program, u"the new process could not be set up"_s,
                 u"The last line of the log names the system call."_s},
                Repair::TryAgain,
                lastLinesOf(logFile)};
    const QString cause = wasUsable ? u"it ended unasked: %1"_s : u"it ended while starting: %1"_s;
    return {
        wasUsable ? ErrorCode::EndedUnasked : ErrorCode::EndedEarly,
        {program, cause.arg(exit.toString()), u"Its last lines say why: see %1."_s.arg(logFile)},
        Repair::TryAgain,
        lastLinesOf(logFile)};
}

DaemonError timeoutError(const QString &program, const QString &logFile,
                         std::chrono::milliseconds waited)
{
    const double seconds = std::chrono::duration<double>(waited).count();
    return {ErrorCode::StartTimedOut,
            {program, u"it was not usable after %1 s and is stopped"_s.arg(seconds, 0, 'g', 3),
             u"See what it waits for in %1, or raise the profile's startTimeout."_s.arg(logFile)},
            Repair::TryAgain,
            lastLinesOf(logFile)};
}

DaemonError hungError(const QString &program, const QString &logFile)
{
    return {
        ErrorCode::NotServing,
        {program, u"it did not answer several questions in a row and is replaced"_s,
         u"It was asked for a goroutine dump, which %1 has if it could write one."_s.arg(logFile)},
        Repair::TryAgain,
        lastLinesOf(logFile)};
}

DaemonError rootlessKitEndedError(const QString &logFile)
{
    return {ErrorCode::NotServing,
            {u"rootlesskit"_s, u"it ended, and what it had made for the daemon with it"_s,
             u"The daemon is replaced, in a new user namespace."_s},
            Repair::TryAgain,
            lastLinesOf(logFile)};
}

DaemonError gaveUpError(DaemonError lastEnd, int starts, std::chrono::seconds window)
{
    lastEnd.code = ErrorCode::TooManyStarts;
    lastEnd.problem.cause +=
        u"; that was start %1 within %2 s, so no further attempt is made"_s.arg(starts).arg(
            window.count());
    return lastEnd;
}

} // namespace deck
