// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "config/profile.h"
#include "daemon/runstore.h"
#include "posix/outofmemory.h"
#include "posix/uniquefd.h"

#include <memory>
#include <optional>

namespace deck {

/// Keeps the record of the present run, and gathers what belongs in it: program, configuration,
/// control group, the end of the log, the kernel's word. All of this reads and writes files and may
/// block, so it has a thread of its own (RunRecorder); one thread at a time. A write that failed is
/// told, and is made up for by the next one.
class RunScribe
{
public:
    /// What the manager knows of a run when it begins.
    struct Beginning
    {
        Asker askedBy = Asker::Manager; ///< Adoption: it ran already
        qint64 pid = 0;
        QDateTime startedAt;
        QString program;
        QStringList arguments;
        QString logFile;
        std::shared_ptr<const UniqueFd> log; ///< open for reading; null when it is not a file
    };
    struct Readiness
    {
        QDateTime at;
        std::optional<int> ms; ///< nothing for a daemon that ran already
        QString version;
        QString revision;
        qint64 peakMemory = 0;
    };
    struct Ending
    {
        ExitStatus exit;
        std::optional<ErrorCode> fault;
        QString reason;
        qint64 peakMemory = 0;
    };

    RunScribe(Profile profile, const Places &places);

    /// Of the runs that begin from now on.
    void setProfile(const Profile &profile) { m_profile = profile; }
    /// What a manager does once when it begins: see to what earlier ones left behind.
    OsStatus settleEarlier();
    OsStatus begin(const Beginning &run);
    OsStatus ready(const Readiness &readiness);
    OsStatus problem(const HealthProblem &problem);
    OsStatus end(const Ending &ending);

private:
    [[nodiscard]] RunRecord newRecord(const Beginning &run) const;
    [[nodiscard]] std::optional<RunRecord> openRecordOf(const Beginning &run) const;
    void lookForOutOfMemory(RunRecord &record) const;
    void keepGoroutines(RunRecord &record) const;
    OsStatus write();

    Profile m_profile;
    const QString m_daemonConfig;
    const QString m_logFolder;
    const QString m_bootId;
    RunStore m_store;
    std::optional<RunRecord> m_record; ///< of the present run
    std::shared_ptr<const UniqueFd> m_log;
    std::optional<OomCounter> m_oomCounter;
    qint64 m_oomKillsBefore = 0;
};

} // namespace deck
