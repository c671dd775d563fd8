// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runscribe.h"

#include "config/secrets.h"
#include "daemon/dumpkeeper.h"
#include "daemon/runfacts.h"
#include "daemon/runlogtail.h"
#include "daemon/runsettling.h"
#include "log/goroutinedump.h"
#include "posix/procfs.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunRecord)
};

qint64 inodeOf(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 ? static_cast<qint64>(status.st_ino) : 0;
}

void addLogTail(RunRecord &record, int fd)
{
    const RunLogTail tail = readLogTail(fd);
    record.lastLines = tail.lines;
    record.fatalLine = tail.fatalLine;
}

} // namespace

RunScribe::RunScribe(Profile profile, const Places &places)
    : m_profile(std::move(profile)), m_daemonConfig(places.daemonConfig), m_logFolder(places.log),
      m_bootId(deck::bootId()), m_store(RunStore::folderFor(places.log))
{
}

OsStatus RunScribe::settleEarlier()
{
    RunStore::Contents contents = m_store.readAll();
    m_store.tidy(contents.faults);
    OsStatus result = Done{};
    for (RunRecord &record : contents.records) {
        if (!isOver(record, m_bootId))
            continue;
        settle(record, m_bootId);
        if (OsStatus written = m_store.write(record); !written)
            result = written;
    }
    return result;
}

OsStatus RunScribe::begin(const Beginning &run)
{
    m_log = run.log;
    m_record = openRecordOf(run);
    if (!m_record)
        m_record = newRecord(run);
    m_record->adopted = run.askedBy == Asker::Adoption;
    m_record->managerPid = ::getpid();
    m_oomCounter = OomCounter::of(static_cast<pid_t>(run.pid));
    m_oomKillsBefore = m_oomCounter ? m_oomCounter->count().value_or(0) : 0;
    const OsStatus written = write();
    m_store.prune();
    return written;
}

/// The record that an earlier manager began of the same process.
std::optional<RunRecord> RunScribe::openRecordOf(const Beginning &run) const
{
    if (run.askedBy != Asker::Adoption)
        return std::nullopt;
    const RunStore::Contents contents = m_store.readOf(run.pid);
    const auto found = std::find_if(
        contents.records.begin(), contents.records.end(), [&](const RunRecord &record) {
            return record.pid == run.pid && record.end == RunEnd::None && !isOver(record, m_bootId);
        });
    return found == contents.records.end() ? std::nullopt : std::optional(*found);
}

RunRecord RunScribe::newRecord(const Beginning &run) const
{
    RunRecord record;
    record.id = makeRunId(run.startedAt, run.pid);
    record.profile = m_profile.name;
    record.dialect = m_profile.dialect;
    record.askedBy = run.askedBy;
    record.binary = binaryOf(run.pid, run.program);
    record.arguments = withoutSecrets(run.arguments);
    record.pid = run.pid;
    if (const auto process = readProcess(static_cast<pid_t>(run.pid)))
        record.startTicks = static_cast<qint64>(process->startTicks);
    record.bootId = m_bootId;
    record.lifetime = m_profile.lifetime;
    record.startedAt = run.startedAt;
    record.logFile = run.logFile;
    record.logInode = run.log ? inodeOf(run.log->get()) : 0;
    if (run.askedBy != Asker::Adoption)
        record.environment = environmentDifferences(m_profile);
    record.settings = settingsOf(m_profile);
    readConfig(record, m_profile, m_daemonConfig);
    return record;
}

OsStatus RunScribe::ready(const Readiness &readiness)
{
    if (!m_record)
        return Done{};
    if (!m_record->readyAt.isValid()) {
        m_record->readyAt = readiness.at;
        m_record->readyMs = readiness.ms;
    }
    m_record->version = readiness.version;
    m_record->revision = readiness.revision;
    m_record->peakMemory = std::max(m_record->peakMemory, readiness.peakMemory);
    return write();
}

OsStatus RunScribe::problem(const HealthProblem &problem)
{
    if (!m_record)
        return Done{};
    constexpr qsizetype kLongestDetail = 1024;
    m_record->problems.append({problem.at, problem.health, problem.detail.left(kLongestDetail)});
    if (m_record->problems.size() > RunRecord::kMostProblems)
        m_record->problems.removeFirst();
    return write();
}

OsStatus RunScribe::end(const Ending &ending)
{
    if (!m_record)
        return Done{};
    m_record->end = RunEnd::Seen;
    m_record->exit = ending.exit;
    m_record->endedAt = ending.exit.at;
    m_record->fault = ending.fault;
    m_record->reason = ending.reason;
    m_record->peakMemory = std::max(m_record->peakMemory, ending.peakMemory);
    if (m_log)
        addLogTail(*m_record, m_log->get());
    keepGoroutines(*m_record);
    lookForOutOfMemory(*m_record);
    OsStatus written = write();
    m_record.reset();
    m_log.reset();
    m_oomCounter.reset();
    return written;
}

/// What a hung daemon wrote when it was asked what its goroutines do.
void RunScribe::keepGoroutines(RunRecord &record) const
{
    constexpr qsizetype kMostText = qsizetype(16) * 1024;
    if (record.fault != ErrorCode::NotServing || !m_log)
        return;
    const auto dump = findDump(m_log->get(), 0);
    if (!dump)
        return;
    record.goroutines = foldedText(foldGoroutines(*dump)).left(kMostText);
    if (const auto kept = keepDump(m_logFolder, static_cast<pid_t>(record.pid), *dump))
        record.dumpFile = *kept;
}

void RunScribe::lookForOutOfMemory(RunRecord &record) const
{
    const ExitStatus exit = record.exit.value_or(ExitStatus{});
    const bool mayBe = exit.signal == SIGKILL || (!exit.signal && !exit.code);
    const bool killedByUs = exit.asked || record.fault == ErrorCode::NotServing ||
                            record.fault == ErrorCode::StartTimedOut;
    if (!mayBe || killedByUs)
        return;
    constexpr std::chrono::seconds kSlack{5};
    const auto line =
        kernelOomLine(static_cast<pid_t>(record.pid), durationOf(record, record.endedAt) + kSlack);
    const qint64 kills = m_oomCounter ? m_oomCounter->count().value_or(0) - m_oomKillsBefore : 0;
    record.outOfMemory = line || kills > 0;
    if (line)
        record.memoryEvidence = Words::tr("The kernel's log: %1").arg(*line);
    else if (kills > 0)
        record.memoryEvidence = Words::tr("%1 counted a kill for want of memory while it ran.")
                                    .arg(m_oomCounter->file());
}

OsStatus RunScribe::write()
{
    return m_store.write(*m_record);
}

} // namespace deck
