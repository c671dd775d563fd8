// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "daemon/daemonerror.h"
#include "process/asker.h"
#include "process/exitstatus.h"
#include "rpc/daemonreport.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace deck {

/// What is known of the end of a run.
enum class RunEnd {
    None,   ///< it goes on
    Seen,   ///< a manager was told by the kernel
    Unseen, ///< it ended while no manager watched
};

/// What became of a run, at a glance.
enum class RunOutcome {
    Starting,
    Running,
    Stopped,     ///< as asked
    Ended,       ///< unasked, exit code 0
    Failed,      ///< any other code
    Crashed,     ///< killed by a signal, or unasked in a way that is not known
    OutOfMemory, ///< killed by the kernel for want of memory
    NeverReady,  ///< unasked, before it was usable
    Hung,        ///< it did not answer, and was replaced
    Unseen,      ///< nobody watched
};

template <>
inline constexpr EnumWord<RunEnd> kEnumWords<RunEnd>[] = {
    {RunEnd::None, QLatin1StringView("none")},
    {RunEnd::Seen, QLatin1StringView("seen")},
    {RunEnd::Unseen, QLatin1StringView("unseen")},
};

template <>
inline constexpr EnumWord<RunOutcome> kEnumWords<RunOutcome>[] = {
    {RunOutcome::Starting, QLatin1StringView("starting")},
    {RunOutcome::Running, QLatin1StringView("running")},
    {RunOutcome::Stopped, QLatin1StringView("stopped")},
    {RunOutcome::Ended, QLatin1StringView("ended")},
    {RunOutcome::Failed, QLatin1StringView("failed")},
    {RunOutcome::Crashed, QLatin1StringView("crashed")},
    {RunOutcome::OutOfMemory, QLatin1StringView("out-of-memory")},
    {RunOutcome::NeverReady, QLatin1StringView("never-ready")},
    {RunOutcome::Hung, QLatin1StringView("hung")},
    {RunOutcome::Unseen, QLatin1StringView("unseen")},
};

/// The daemon's program as it was when it ran: by this a replaced one shows.
struct RunBinary
{
    QString path;
    qint64 size = 0;
    QDateTime modifiedAt;
    qint64 inode = 0;

    bool operator==(const RunBinary &) const = default;
};

/// A moment at which the daemon was not well.
struct HealthProblem
{
    QDateTime at;
    Health health = Health::Unknown;
    QString detail;

    bool operator==(const HealthProblem &) const = default;
};

/// One run of the daemon, from its process's start to its end. A value.
struct RunRecord
{
    /// Of the JSON; a later version may mean something else by the same words.
    static constexpr int kFormat = 1;
    static constexpr int kMostProblems = 20;

    QString id; ///< see makeRunId()
    QString profile;
    Dialect dialect = Dialect::Containerd;
    Asker askedBy = Asker::Manager;
    bool adopted = false; ///< some manager came to it while it ran

    RunBinary binary;
    QString version; ///< empty until known
    QString revision;
    QStringList arguments;              ///< secrets struck out
    QMap<QString, QString> environment; ///< what differs from the manager's own; secrets struck out
    QString configHash;                 ///< SHA-256 of containerd.toml; empty when there was none
    QString configText;                 ///< the same, secrets struck out; empty when too long
    QMap<QString, QString> settings;    ///< of the profile, as far as they matter to a run

    qint64 pid = 0;
    qint64 startTicks = 0; ///< 0: it had ended before this could be read
    QString bootId;
    qint64 managerPid = 0;
    Lifetime lifetime = Lifetime::Manager;

    QDateTime startedAt;
    QDateTime readyAt;          ///< invalid: never seen usable
    std::optional<int> readyMs; ///< from its start, as the manager that launched it saw it
    RunEnd end = RunEnd::None;
    QDateTime endedAt;              ///< of an unseen end the last sign of life
    std::optional<ExitStatus> exit; ///< of an end that was seen
    std::optional<ErrorCode> fault; ///< what the manager made of it
    QString reason;                 ///< the same in words

    bool outOfMemory = false;
    QString memoryEvidence; ///< who says so
    /// Bytes: the highest of what the kernel told (VmHWM) when it became usable, at each check of
    /// its health and before a stop. What it took in its last moments is not in it. 0: not known.
    qint64 peakMemory = 0;

    QStringList lastLines; ///< of its log, oldest first
    QString fatalLine;     ///< the panic or the fatal error, where its log has one
    QString logFile;       ///< where its log was when it began; a later run renames it
    qint64 logInode = 0;   ///< by which it is found then
    QList<HealthProblem> problems;
    QString dumpFile;   ///< of its goroutines, when it hung
    QString goroutines; ///< the same, folded, the most numerous only

    bool operator==(const RunRecord &) const = default;
};

[[nodiscard]] QJsonObject toJson(const RunRecord &record);
/// Unknown keys are ignored; nothing for one of another format, or with a value of a wrong type.
[[nodiscard]] std::optional<RunRecord> runRecordFromJson(const QJsonObject &object);

/// "20261124T223015Z-4711": start in UTC and pid, so that ids sort by time.
[[nodiscard]] QString makeRunId(const QDateTime &startedAt, qint64 pid);
[[nodiscard]] bool isRunId(QStringView text);

[[nodiscard]] RunOutcome outcomeOf(const RunRecord &record);
/// "killed by SIGKILL", "stopped (window)": what became of it in a few words.
[[nodiscard]] QString outcomeText(const RunRecord &record);
/// Became usable and ended as asked, or goes on: what a bad run is compared with.
[[nodiscard]] bool isGood(const RunRecord &record);
/// Of its process; until `now` when it goes on.
[[nodiscard]] std::chrono::milliseconds durationOf(const RunRecord &record, const QDateTime &now);

} // namespace deck
