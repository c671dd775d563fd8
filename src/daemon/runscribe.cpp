// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runscribe.h"

#include "config/secrets.h"
#include "daemon/dumpkeeper.h"
#include "daemon/launchplan.h"
#include "daemon/runlogtail.h"
#include "log/goroutinedump.h"
#include "posix/files.h"
#include "posix/procfs.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>

#include <algorithm>
#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

RunBinary binaryOf(qint64 pid, const QString &program)
{
    // Through /proc it is the file that runs, also when another one has its name by now.
    const QString running = u"/proc/%1/exe"_s.arg(pid);
    struct stat status = {};
    RunBinary binary{program, 0, {}, 0};
    if (::stat(QFile::encodeName(running).constData(), &status) == -1 &&
        ::stat(QFile::encodeName(program).constData(), &status) == -1)
        return binary;
    binary.size = status.st_size;
    binary.modifiedAt = QDateTime::fromMSecsSinceEpoch(
        qint64(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000, Qt::UTC);
    binary.inode = static_cast<qint64>(status.st_ino);
    return binary;
}

/// What the daemon is given that the manager does not have itself, or the other way round.
QMap<QString, QString> environmentDifferences(const Profile &profile)
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    const QProcessEnvironment given = launchEnvironment(profile, own);
    QMap<QString, QString> differences;
    for (const QString &name : given.keys()) {
        const QString value = given.value(name);
        if (!own.contains(name) || own.value(name) != value)
            differences.insert(name,
                               isSecretName(name) ? QString(kStruckOut) : withoutSecrets(value));
    }
    for (const QString &name : own.keys()) {
        if (!given.contains(name))
            differences.insert(name, u"(not passed on)"_s);
    }
    return differences;
}

QMap<QString, QString> settingsOf(const Profile &profile)
{
    const auto ms = [](std::chrono::milliseconds time) { return u"%1ms"_s.arg(time.count()); };
    QMap<QString, QString> settings{{u"lifetime"_s, keyword(profile.lifetime)},
                                    {u"restart"_s, keyword(profile.restart)},
                                    {u"startTimeout"_s, ms(profile.startTimeout)},
                                    {u"stopTimeout"_s, ms(profile.stopTimeout)}};
    if (profile.oomScore)
        settings.insert(u"oomScore"_s, QString::number(*profile.oomScore));
    return settings;
}

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

QString unseenReason(const RunRecord &record, const QString &bootId)
{
    if (record.bootId != bootId)
        return u"The machine has been started again since."_s;
    if (record.lifetime == Lifetime::Manager)
        return u"It ended with its manager, pid %1, as its lifetime says, or after it."_s.arg(
            record.managerPid);
    return u"No manager was there to see how."_s;
}

} // namespace

bool isOver(const RunRecord &record, const QString &bootId)
{
    if (record.end != RunEnd::None)
        return false;
    if (record.bootId != bootId || record.startTicks == 0)
        return true;
    const auto process = readProcess(static_cast<pid_t>(record.pid));
    return !process || process->isZombie() ||
           static_cast<qint64>(process->startTicks) != record.startTicks;
}

void settle(RunRecord &record, const QString &bootId)
{
    record.end = RunEnd::Unseen;
    record.reason = unseenReason(record, bootId);
    record.endedAt = std::max(record.startedAt, record.readyAt);
    const QString log = findRunLog(record.logFile, record.logInode);
    const OsResult<UniqueFd> fd = openPlainFile(log, OpenMode::Read);
    if (log.isEmpty() || !fd)
        return;
    addLogTail(record, fd->get());
    record.endedAt = std::max(record.endedAt, QFileInfo(log).lastModified().toUTC());
}

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
    readConfig(record);
    return record;
}

void RunScribe::readConfig(RunRecord &record) const
{
    constexpr qsizetype kLongestConfig = qsizetype(1024) * 1024;
    constexpr qsizetype kLongestCopy = qsizetype(32) * 1024;
    if (m_profile.dialect != Dialect::Containerd)
        return;
    const OsResult<UniqueFd> fd = openPlainFile(m_daemonConfig, OpenMode::Read);
    const QFileInfo info(m_daemonConfig);
    constexpr qint64 kSlackMs = 50; // the start is known to a clock tick
    const bool isNewer = info.lastModified() > record.startedAt.addMSecs(kSlackMs);
    if (!fd || (record.askedBy == Asker::Adoption && isNewer)) // it read another one
        return;
    const OsResult<QByteArray> config = readAtMost(fd->get(), kLongestConfig);
    if (!config)
        return;
    record.configHash =
        QString::fromLatin1(QCryptographicHash::hash(*config, QCryptographicHash::Sha256).toHex());
    const auto copy = tomlWithoutSecrets(*config);
    if (copy && copy->size() <= kLongestCopy)
        record.configText = QString::fromUtf8(*copy);
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
        record.memoryEvidence = u"The kernel's log: %1"_s.arg(*line);
    else if (kills > 0)
        record.memoryEvidence =
            u"%1 counted a kill for want of memory while it ran."_s.arg(m_oomCounter->file());
}

OsStatus RunScribe::write()
{
    return m_store.write(*m_record);
}

} // namespace deck
