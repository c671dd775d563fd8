// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/errors.h"

#include "log/runlog.h"
#include "posix/childsetup.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Errors)
};

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
            {profile,
             Words::tr("the profile says startDaemon = false, so nothing is started from here"),
             Words::tr("Start the daemon where it belongs, or set startDaemon = true.")}};
}

DaemonError alreadyStartedError(const QString &profile, qint64 pid)
{
    return {ErrorCode::AlreadyStarted,
            {profile, Words::tr("already started (pid %1)").arg(pid),
             Words::tr("Use restart to replace it.")}};
}

DaemonError socketOwnedError(const QString &socket, const QString &owner)
{
    return {
        ErrorCode::SocketOwned,
        {socket, Words::tr("it is served by %1").arg(owner),
         Words::tr("Stop that daemon where it was started, or use another --home or --profile.")}};
}

DaemonError notPermittedError(qint64 pid, const OsError &cause)
{
    return {ErrorCode::NotPermitted,
            {Words::tr("pid %1").arg(pid), cause.toString(),
             Words::tr("Stop the daemon as the user that it runs as.")}};
}

DaemonError notStoppedError(qint64 pid)
{
    return {ErrorCode::NotStopped,
            {Words::tr("pid %1").arg(pid), Words::tr("not even SIGKILL has ended it"),
             Words::tr("It waits in the kernel, for a disk or a network file system, say, and ends "
                       "with that.")}};
}

DaemonError endError(const ExitStatus &exit, const QString &program, const QString &logFile,
                     bool wasUsable)
{
    if (exit.code == kChildSetupFailed && !wasUsable)
        return {ErrorCode::LaunchFailed,
                {program, Words::tr("the new process could not be set up"),
                 Words::tr("The last line of the log names the system call.")},
                Repair::TryAgain,
                lastLinesOf(logFile)};
    const QString cause =
        wasUsable ? Words::tr("it ended unasked: %1") : Words::tr("it ended while starting: %1");
    return {wasUsable ? ErrorCode::EndedUnasked : ErrorCode::EndedEarly,
            {program, cause.arg(exit.toString()),
             Words::tr("Its last lines say why: see %1.").arg(logFile)},
            Repair::TryAgain,
            lastLinesOf(logFile)};
}

DaemonError timeoutError(const QString &program, const QString &logFile,
                         std::chrono::milliseconds waited)
{
    const double seconds = std::chrono::duration<double>(waited).count();
    return {ErrorCode::StartTimedOut,
            {program,
             Words::tr("it was not usable after %1 s and is stopped").arg(seconds, 0, 'g', 3),
             Words::tr("See what it waits for in %1, or raise the profile's startTimeout.")
                 .arg(logFile)},
            Repair::TryAgain,
            lastLinesOf(logFile)};
}

DaemonError hungError(const QString &program, const QString &logFile)
{
    return {ErrorCode::NotServing,
            {program, Words::tr("it did not answer several questions in a row and is replaced"),
             Words::tr("It was asked for a goroutine dump, which %1 has if it could write one.")
                 .arg(logFile)},
            Repair::TryAgain,
            lastLinesOf(logFile)};
}

DaemonError rootlessKitEndedError(const QString &logFile)
{
    return {ErrorCode::NotServing,
            {u"rootlesskit"_s, Words::tr("it ended, and what it had made for the daemon with it"),
             Words::tr("The daemon is replaced, in a new user namespace.")},
            Repair::TryAgain,
            lastLinesOf(logFile)};
}

DaemonError gaveUpError(DaemonError lastEnd, int starts, std::chrono::seconds window)
{
    lastEnd.code = ErrorCode::TooManyStarts;
    lastEnd.problem.cause =
        Words::tr("%1; that was start %2 within %3 s, so no further attempt is made")
            .arg(lastEnd.problem.cause, QString::number(starts), QString::number(window.count()));
    return lastEnd;
}

} // namespace deck
