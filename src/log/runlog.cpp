// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/runlog.h"

#include "posix/files.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

OsResult<QByteArray> readAt(int fd, qint64 offset, qsizetype limit)
{
    QByteArray bytes(limit, Qt::Uninitialized);
    qsizetype length = 0;
    while (length < limit) {
        const ssize_t part = retryOnEintr([&] {
            return ::pread(fd, bytes.data() + length, static_cast<size_t>(limit - length),
                           offset + length);
        });
        if (part == -1)
            return OsError::last("pread");
        if (part == 0)
            break;
        length += part;
    }
    bytes.truncate(length);
    return bytes;
}

/// When the first lines say so themselves; a head that was punched away reads as NULs, and says
/// nothing.
QDateTime timeOfFirstLine(int fd)
{
    constexpr qsizetype kHead = 4096;
    const OsResult<QByteArray> head = readAt(fd, 0, kHead);
    if (!head)
        return {};
    for (const QByteArrayView key : {QByteArrayView("time=\""), QByteArrayView("\"time\":\"")}) {
        constexpr qsizetype kSeconds = sizeof "2026-11-23T15:37:24" - 1;
        const qsizetype at = head->indexOf(key);
        if (at < 0)
            continue;
        const QByteArray text = head->mid(at + key.size(), kSeconds);
        QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
        time.setTimeSpec(Qt::UTC);
        if (time.isValid())
            return time;
    }
    return {};
}

QDateTime startOfRun(int fd)
{
    if (const QDateTime said = timeOfFirstLine(fd); said.isValid())
        return said;
    struct statx status = {};
    if (::statx(fd, "", AT_EMPTY_PATH, STATX_BTIME | STATX_MTIME, &status) == -1)
        return QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const bool hasBirth = (status.stx_mask & STATX_BTIME) != 0;
    return QDateTime::fromSecsSinceEpoch(
        hasBirth ? status.stx_btime.tv_sec : status.stx_mtime.tv_sec, Qt::UTC);
}

/// Renames without ever replacing: EEXIST when the new name is taken.
OsStatus renameToFree(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return Done{};
    const OsError error = OsError::last("rename");
    if (error.number != EINVAL && error.number != ENOSYS)
        return error;
    // A file system without that flag: a link fails when the name is taken, too.
    if (::link(from.constData(), to.constData()) == -1)
        return OsError::last("link");
    if (::unlink(from.constData()) == -1)
        return OsError::last("unlink");
    return Done{};
}

OsStatus keepEarlierRun(const QString &path, const QDateTime &start)
{
    const QFileInfo info(path);
    const QString stem = info.path() + u'/' + info.completeBaseName() + u'-' +
                         start.toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    constexpr int kMostNames = 1000;
    for (int attempt = 1; attempt <= kMostNames; ++attempt) {
        const QString name = attempt == 1 ? stem : stem + u'-' + QString::number(attempt);
        const OsStatus renamed =
            renameToFree(QFile::encodeName(path), QFile::encodeName(name + ".log"_L1));
        if (renamed || renamed.error().number != EEXIST)
            return renamed;
    }
    return OsError{EEXIST, "rename"};
}

OsStatus setEarlierRunAside(const QString &path)
{
    const OsResult<UniqueFd> earlier = openPlainFile(path, OpenMode::Read);
    if (!earlier)
        return earlier.error().number == ENOENT ? OsStatus(Done{}) : OsStatus(earlier.error());
    struct stat status = {};
    if (::fstat(earlier->get(), &status) == -1)
        return OsError::last("fstat");
    if (status.st_size == 0)
        return Done{};
    return keepEarlierRun(path, startOfRun(earlier->get()));
}

/// The folder says who may read the logs; without this, this run's would be its owner's alone.
OsStatus openAsItsFolder(int log, const QString &folder)
{
    constexpr mode_t kIsShared = S_ISGID | S_IRGRP;
    struct stat status = {};
    if (::stat(QFile::encodeName(folder).constData(), &status) == -1)
        return OsError::last("stat");
    if ((status.st_mode & kIsShared) == kIsShared && ::fchmod(log, 0640) == -1)
        return OsError::last("fchmod");
    return Done{};
}

} // namespace

OsResult<UniqueFd> openRunLog(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (const OsStatus made = makePrivateFolder(folder); !made)
        return made.error();
    if (const OsStatus aside = setEarlierRunAside(path); !aside)
        return aside.error();
    OsResult<UniqueFd> log = openPlainFile(path, OpenMode::Append);
    if (!log)
        return log;
    if (const OsStatus opened = openAsItsFolder(log->get(), folder); !opened)
        return opened.error();
    return log;
}

QByteArrayList lastLogLines(const QString &path, int count)
{
    const OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::Read);
    return fd ? lastLogLines(fd->get(), count) : QByteArrayList();
}

QByteArrayList lastLogLines(int fd, int count, qint64 reach)
{
    constexpr qsizetype kLongestLine = 1024;
    struct stat status = {};
    if (count <= 0 || ::fstat(fd, &status) == -1)
        return {};
    const qint64 begin = std::max<qint64>(0, status.st_size - reach);
    const OsResult<QByteArray> tail = readAt(fd, begin, reach);
    if (!tail)
        return {};
    QByteArrayList lines = tail->split('\n');
    if (lines.last().isEmpty())
        lines.removeLast(); // the log ends with a complete line
    if (begin > 0 && lines.size() > 1)
        lines.removeFirst(); // its beginning is out of reach
    QByteArrayList last = lines.mid(std::max<qsizetype>(0, lines.size() - count));
    for (QByteArray &line : last)
        line.truncate(kLongestLine);
    return last;
}

} // namespace deck
