// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/retention.h"

#include "posix/uniquefd.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// What a file takes on disk, holes not counted; 0 when it is not there or is no regular file.
qint64 usedBy(const struct stat &status)
{
    constexpr qint64 kUnit = 512; // of st_blocks, whatever the file system's block is
    return S_ISREG(status.st_mode) ? status.st_blocks * kUnit : 0;
}

qint64 usedBy(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? usedBy(status) : 0;
}

qint64 alignedDown(qint64 offset, qint64 slice)
{
    return offset - offset % slice;
}

/// Where the head shall be: an eighth below the cap, so that it is not trimmed for every line, and
/// with at least one slice of text left.
qint64 newHead(int fd, qint64 size, qint64 used, const RetentionPolicy &policy)
{
    const qint64 head = std::max<qint64>(0, ::lseek(fd, 0, SEEK_DATA));
    const qint64 goal = policy.perRun - policy.perRun / 8;
    // Rounded up: a whole slice too much would be over a small cap.
    return std::min(alignedDown(head + used - goal + policy.slice - 1, policy.slice),
                    alignedDown(size - policy.slice, policy.slice));
}

OsResult<qint64> punchUpTo(int fd, qint64 end, qint64 slice)
{
    qint64 freed = 0;
    const qint64 begin = alignedDown(std::max<qint64>(0, ::lseek(fd, 0, SEEK_DATA)), slice);
    for (qint64 at = begin; at + slice <= end; at += slice) {
        constexpr int kHow = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;
        if (retryOnEintr([&] { return ::fallocate(fd, kHow, at, slice); }) == -1)
            return OsError::last("fallocate");
        freed += slice;
    }
    return freed;
}

/// Whether there is no run yet, or nothing of ours in its place.
bool isNoLog(const OsError &error)
{
    return error.number == ENOENT || error.number == ELOOP || error.number == EISDIR ||
           error.number == ENXIO || error.number == ENOTDIR;
}

/// False when it could not even be looked at.
bool trimRunning(const QString &path, const RetentionPolicy &policy, RetentionOutcome &outcome)
{
    const UniqueFd fd(retryOnEintr([&] {
        return ::open(QFile::encodeName(path).constData(),
                      O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    }));
    struct stat status = {};
    if (!fd.isValid() || ::fstat(fd.get(), &status) == -1) {
        const OsError error = OsError::last(fd.isValid() ? "fstat" : "open");
        if (isNoLog(error))
            return true;
        outcome.kind = RetentionOutcome::Kind::Failed;
        outcome.error = error;
        return false;
    }
    const qint64 used = usedBy(status);
    if (used <= policy.perRun)
        return true;
    const qint64 end = newHead(fd.get(), status.st_size, used, policy);
    const OsResult<qint64> freed = punchUpTo(fd.get(), end, policy.slice);
    if (freed) {
        outcome.trimmed = *freed;
        return true;
    }
    const bool isUnknown = freed.error().number == EOPNOTSUPP || freed.error().number == ENOSYS;
    outcome.kind = isUnknown ? RetentionOutcome::Kind::CannotTrim : RetentionOutcome::Kind::Failed;
    outcome.error = freed.error();
    return true;
}

/// What this user can still write to a disk.
qint64 freeOn(const struct statvfs &disk)
{
    const auto blocks = ::geteuid() == 0 ? disk.f_bfree : disk.f_bavail;
    return static_cast<qint64>(blocks) * static_cast<qint64>(disk.f_frsize);
}

bool isDiskFull(const QString &path)
{
    // Where blocks are handed out late or in bundles the last few are never had.
    constexpr qint64 kAsGoodAsNone = 64 * 1024;
    struct statvfs disk = {};
    return ::statvfs(QFile::encodeName(QFileInfo(path).path()).constData(), &disk) == 0 &&
           disk.f_blocks > 0 && freeOn(disk) < kAsGoodAsNone;
}

/// The cap for all runs, or less where the disk has little left.
qint64 totalCap(const QString &path, qint64 used, const RetentionPolicy &policy)
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(QFileInfo(path).path()).constData(), &disk) == -1)
        return policy.total;
    const auto free = static_cast<double>(disk.f_bavail) * static_cast<double>(disk.f_frsize);
    const double share = (free + static_cast<double>(used)) * policy.shareOfFree;
    return std::min(policy.total, static_cast<qint64>(share));
}

} // namespace

QStringList earlierRuns(const QString &path)
{
    const QFileInfo info(path);
    const QRegularExpression name('^'_L1 + QRegularExpression::escape(info.completeBaseName()) +
                                  uR"(-(\d{8}T\d{6}Z)(?:-(\d+))?\.log$)"_s);
    QList<std::pair<std::pair<QString, int>, QString>> runs;
    const QStringList entries = QDir(info.path()).entryList(QDir::Files | QDir::NoSymLinks);
    for (const QString &entry : entries) {
        if (const auto match = name.match(entry); match.hasMatch())
            runs.append(
                {{match.captured(1), match.captured(2).toInt()}, info.path() + u'/' + entry});
    }
    std::sort(runs.begin(), runs.end());
    QStringList paths;
    for (const auto &run : runs)
        paths << run.second;
    return paths;
}

std::optional<QDateTime> startOfRun(const QString &path)
{
    static const QRegularExpression stamp(uR"(-(\d{8}T\d{6})Z(?:-\d+)?\.log$)"_s);
    const auto match = stamp.match(path);
    QDateTime time = QDateTime::fromString(match.captured(1), u"yyyyMMdd'T'HHmmss"_s);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

RetentionOutcome enforceRetention(const QString &path, const RetentionPolicy &policy)
{
    RetentionOutcome outcome;
    if (!trimRunning(path, policy, outcome))
        return outcome; // earlier runs are not to go because this one could not be looked at
    qint64 used = usedBy(path);
    QList<std::pair<QString, qint64>> runs;
    for (const QString &run : earlierRuns(path)) {
        runs.append({run, usedBy(run)});
        used += runs.constLast().second;
    }
    const qint64 cap = totalCap(path, used, policy);
    for (const auto &[run, size] : runs) {
        if (used <= cap)
            break;
        if (::unlink(QFile::encodeName(run).constData()) == -1) {
            outcome.kind = RetentionOutcome::Kind::Failed;
            outcome.error = OsError::last("unlink");
            break;
        }
        used -= size;
        outcome.deleted << run;
    }
    outcome.isDiskFull = isDiskFull(path);
    return outcome;
}

} // namespace deck
