// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runsettling.h"

#include "daemon/runlogtail.h"
#include "posix/files.h"
#include "posix/procfs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunRecord)
};

QString unseenReason(const RunRecord &record, const QString &bootId)
{
    if (record.bootId != bootId)
        return Words::tr("The machine has been started again since.");
    if (record.lifetime == Lifetime::Manager)
        return Words::tr("It ended with its manager, pid %1, as its lifetime says, or after it.")
            .arg(record.managerPid);
    return Words::tr("No manager was there to see how.");
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
    const RunLogTail tail = readLogTail(fd->get());
    record.lastLines = tail.lines;
    record.fatalLine = tail.fatalLine;
    record.endedAt = std::max(record.endedAt, QFileInfo(log).lastModified().toUTC());
}

} // namespace deck
