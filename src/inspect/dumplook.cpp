// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/dumplook.h"

#include "daemon/dumpkeeper.h"
#include "daemon/identity.h"
#include "inspect/goroutines.h"
#include "posix/pidfd.h"
#include "posix/procfs.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

#include <csignal>
#include <variant>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DumpLook)
};

constexpr std::chrono::seconds kPatience{10};
constexpr std::chrono::milliseconds kBetween{20};

/// The daemon's process, when a dump can be had of it.
std::variant<PidFd, Answer> openDaemon(const Inspection &inspection)
{
    const Snapshot &snapshot = inspection.snapshot;
    if (snapshot.pid <= 0)
        return notRunningAnswer(inspection);
    const QString subject = Words::tr("pid %1").arg(snapshot.pid);
    if (snapshot.logFile.isEmpty())
        return unanswered(subject, Words::tr("its log, where a dump would stand, is not a file"),
                          Words::tr("Send it SIGUSR1 and look where its output goes."));
    OsResult<PidFd> process = PidFd::open(pid_t(snapshot.pid));
    const auto info = readProcess(pid_t(snapshot.pid));
    // For any other process this signal is the end.
    if (!process || !info ||
        !Identity(inspection.setup.profile, inspection.setup.places).matches(*info))
        return notRunningAnswer(inspection);
    if (info->state == 'T' || info->state == 't')
        return unanswered(subject, Words::tr("it is stopped, so it cannot answer"),
                          Words::tr("Let it go on: kill -CONT %1").arg(snapshot.pid));
    return std::move(*process);
}

std::optional<QByteArray> awaitDump(const Inspection &inspection, const PidFd &process,
                                    qint64 offset)
{
    const QString &logFile = inspection.snapshot.logFile;
    const QDeadlineTimer deadline(kPatience);
    qint64 looked = offset;
    while (!deadline.hasExpired() && !inspection.stop.stop_requested()) {
        const bool hasEnded = process.hasExited(); // first: what it wrote before counts
        const qint64 size = QFileInfo(logFile).size();
        if (size != looked) {
            if (auto dump = findDump(logFile, offset))
                return dump;
            looked = size;
        }
        if (hasEnded)
            break;
        QThread::msleep(static_cast<unsigned long>(kBetween.count()));
    }
    return std::nullopt;
}

} // namespace

Answer lookAtDump(const Inspection &inspection)
{
    auto opened = openDaemon(inspection);
    if (const auto *answer = std::get_if<Answer>(&opened))
        return *answer;
    const auto &process = std::get<PidFd>(opened);
    const QString subject = Words::tr("pid %1").arg(process.pid());
    const qint64 offset = QFileInfo(inspection.snapshot.logFile).size();
    if (const OsStatus sent = process.send(SIGUSR1); !sent)
        return unanswered(subject, sent.error().toString());
    const auto dump = awaitDump(inspection, process, offset);
    if (!dump)
        return unanswered(subject,
                          Words::tr("no dump came into its log within %1 s").arg(kPatience.count()),
                          Words::tr("It may be too busy, or hung in the kernel; try again."));
    Goroutines goroutines{process.pid(), QDateTime::currentDateTimeUtc(), {}, {}};
    if (const auto kept = keepDump(inspection.setup.places.log, process.pid(), *dump))
        goroutines.file = *kept;
    goroutines.groups = foldGoroutines(*dump);
    return {toJson(goroutines)};
}

} // namespace deck
