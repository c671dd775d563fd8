// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runrecord.h"

#include "config/shownword.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunRecord)
};

constexpr QLatin1StringView kTimeFormat("yyyyMMdd'T'HHmmss'Z'");

RunOutcome outcomeOfSeenEnd(const RunRecord &record)
{
    const ExitStatus exit = record.exit.value_or(ExitStatus{});
    if (exit.asked)
        return RunOutcome::Stopped;
    if (record.outOfMemory)
        return RunOutcome::OutOfMemory;
    if (!record.readyAt.isValid())
        return RunOutcome::NeverReady;
    if (record.fault == ErrorCode::NotServing)
        return RunOutcome::Hung;
    if (!exit.code)
        return RunOutcome::Crashed;
    return *exit.code == 0 ? RunOutcome::Ended : RunOutcome::Failed;
}

QString stoppedText(const ExitStatus &exit)
{
    const QString by =
        exit.by ? Words::tr("stopped (%1)").arg(shownWord(*exit.by)) : Words::tr("stopped");
    return exit.code == 0 || (!exit.code && !exit.signal)
               ? by
               : Words::tr("%1, %2", "stopped, and how").arg(by, exit.toString());
}

} // namespace

QString makeRunId(const QDateTime &startedAt, qint64 pid)
{
    return startedAt.toUTC().toString(kTimeFormat) + u'-' + QString::number(pid);
}

bool isRunId(QStringView text)
{
    static const QRegularExpression pattern(u"\\A[0-9]{8}T[0-9]{6}Z-[0-9]{1,19}\\z"_s);
    return pattern.match(text).hasMatch();
}

RunOutcome outcomeOf(const RunRecord &record)
{
    switch (record.end) {
    case RunEnd::None:
        return record.readyAt.isValid() ? RunOutcome::Running : RunOutcome::Starting;
    case RunEnd::Unseen:
        return RunOutcome::Unseen;
    case RunEnd::Seen:
        return outcomeOfSeenEnd(record);
    }
    Q_UNREACHABLE();
}

QString outcomeText(const RunRecord &record)
{
    const ExitStatus exit = record.exit.value_or(ExitStatus{});
    const QString how = exit.code || exit.signal ? exit.toString() : Words::tr("exit code unknown");
    switch (outcomeOf(record)) {
    case RunOutcome::Starting:
        return Words::tr("starting");
    case RunOutcome::Running:
        return Words::tr("running");
    case RunOutcome::Stopped:
        return stoppedText(exit);
    case RunOutcome::Ended:
        return Words::tr("ended by itself, exit code 0");
    case RunOutcome::Failed:
    case RunOutcome::Crashed:
        return exit.code || exit.signal ? how : Words::tr("ended unasked, exit code unknown");
    case RunOutcome::OutOfMemory:
        return Words::tr("out of memory, %1").arg(how);
    case RunOutcome::NeverReady:
        return record.fault == ErrorCode::StartTimedOut
                   ? Words::tr("not usable in time, %1").arg(how)
                   : Words::tr("ended while starting, %1").arg(how);
    case RunOutcome::Hung:
        return Words::tr("did not answer and was replaced, %1").arg(how);
    case RunOutcome::Unseen:
        return Words::tr("ended while no manager watched");
    }
    Q_UNREACHABLE();
}

bool isGood(const RunRecord &record)
{
    const RunOutcome outcome = outcomeOf(record);
    return record.readyAt.isValid() &&
           (outcome == RunOutcome::Running || outcome == RunOutcome::Stopped);
}

std::chrono::milliseconds durationOf(const RunRecord &record, const QDateTime &now)
{
    const QDateTime end = record.end == RunEnd::None ? now : record.endedAt;
    if (!record.startedAt.isValid() || !end.isValid())
        return std::chrono::milliseconds::zero();
    // A wall clock that was set back must not show a negative time.
    return std::chrono::milliseconds(std::max<qint64>(record.startedAt.msecsTo(end), 0));
}

} // namespace deck
