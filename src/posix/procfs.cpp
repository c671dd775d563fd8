// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/procfs.h"

#include "posix/files.h"
#include "posix/foldernames.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <time.h>
#include <unistd.h>

namespace deck {
namespace {

QString procPath(pid_t pid, const char *entry)
{
    return QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(entry));
}

OsResult<QByteArray> readProcFile(const QString &path, qsizetype limit)
{
    const OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::Read);
    if (!fd)
        return fd.error();
    return readAtMost(fd->get(), limit);
}

OsResult<QString> readLink(const QString &path)
{
    QByteArray target(PATH_MAX, Qt::Uninitialized);
    const ssize_t length = ::readlink(QFile::encodeName(path).constData(), target.data(),
                                      static_cast<size_t>(target.size()));
    if (length == -1)
        return OsError::last("readlink");
    return QFile::decodeName(target.first(length));
}

/// /proc has no folder any more, or one without a process.
OsError asGone(const OsError &error)
{
    return error.number == ENOENT ? OsError{ESRCH, error.call} : error;
}

QByteArrayList splitArguments(QByteArray bytes)
{
    if (bytes.endsWith('\0'))
        bytes.chop(1);
    return bytes.isEmpty() ? QByteArrayList() : bytes.split('\0');
}

} // namespace

/// "pid (comm) state ppid pgrp session ... starttime ...". The command may itself hold spaces and
/// parentheses, so the fields begin after the *last* closing one.
std::optional<ProcessInfo> parseProcessStat(const QByteArray &text)
{
    const qsizetype open = text.indexOf('(');
    const qsizetype close = text.lastIndexOf(')');
    if (open < 0 || close < open)
        return std::nullopt;
    const QByteArrayList fields = text.sliced(close + 1).simplified().split(' ');
    constexpr qsizetype kState = 0, kParent = 1, kSession = 3, kStartTime = 19;
    if (fields.size() <= kStartTime || fields.at(kState).size() != 1)
        return std::nullopt;
    ProcessInfo process;
    process.name = QString::fromLocal8Bit(text.sliced(open + 1, close - open - 1));
    process.state = fields.at(kState).front();
    process.parent = fields.at(kParent).toInt();
    process.session = fields.at(kSession).toInt();
    process.startTicks = fields.at(kStartTime).toULongLong();
    return process;
}

OsResult<ProcessInfo> lookAtProcess(pid_t pid)
{
    if (pid <= 0)
        return OsError{ESRCH, "stat"};
    struct stat folder = {};
    if (::stat(QFile::encodeName(procPath(pid, ".")).constData(), &folder) == -1)
        return asGone(OsError::last("stat"));
    const OsResult<QByteArray> stat = readProcFile(procPath(pid, "stat"), 4096);
    if (!stat)
        return asGone(stat.error());
    auto process = parseProcessStat(*stat);
    if (!process)
        return OsError{EINVAL, "read"};
    process->pid = pid;
    process->uid = folder.st_uid;
    constexpr qsizetype kLongestCommandLine = 128 * 1024;
    const auto line = readProcFile(procPath(pid, "cmdline"), kLongestCommandLine);
    if (line)
        process->arguments = splitArguments(*line);
    else if (line.error().number != EACCES && line.error().number != EPERM)
        return asGone(line.error()); // what it is called is what it is known by
    if (const auto program = executableOf(pid))
        process->executable = *program;
    return std::move(*process);
}

std::optional<ProcessInfo> readProcess(pid_t pid)
{
    OsResult<ProcessInfo> process = lookAtProcess(pid);
    return process ? std::optional(std::move(*process)) : std::nullopt;
}

OsResult<QString> executableOf(pid_t pid)
{
    return readLink(procPath(pid, "exe"));
}

bool isEnding(const ProcessInfo &process)
{
    if (process.isZombie() || !process.arguments.isEmpty())
        return process.isZombie();
    const OsResult<QString> program = executableOf(process.pid);
    return !program && program.error().number == ENOENT;
}

QByteArray processFile(pid_t pid, const char *name)
{
    constexpr qsizetype kMost = 64 * 1024;
    const auto bytes = readProcFile(procPath(pid, name), kMost);
    return bytes ? *bytes : QByteArray();
}

QString bootId()
{
    const auto bytes = readProcFile(QStringLiteral("/proc/sys/kernel/random/boot_id"), 64);
    return bytes ? QString::fromLatin1(bytes->trimmed()) : QString();
}

qint64 startTimeMs(const ProcessInfo &process)
{
    timespec now = {};
    timespec sinceBoot = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    ::clock_gettime(CLOCK_BOOTTIME, &sinceBoot);
    const auto toMs = [](const timespec &t) { return t.tv_sec * 1000 + t.tv_nsec / 1'000'000; };
    const auto ticks = static_cast<quint64>(::sysconf(_SC_CLK_TCK));
    return toMs(now) - toMs(sinceBoot) + static_cast<qint64>(process.startTicks * 1000 / ticks);
}

OsResult<QList<int>> openDescriptors(pid_t pid)
{
    UniqueFd folder(retryOnEintr([&] {
        return ::open(QFile::encodeName(procPath(pid, "fd")).constData(),
                      O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    }));
    if (!folder.isValid())
        return OsError::last("open");
    const int own = pid == ::getpid() ? folder.get() : -1;
    const auto names = namesIn(std::move(folder));
    if (!names)
        return names.error();
    QList<int> numbers;
    for (const QByteArray &name : *names) {
        if (const int number = name.toInt(); number != own)
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

OsResult<QString> descriptorTarget(pid_t pid, int fd)
{
    return readLink(QStringLiteral("/proc/%1/fd/%2").arg(pid).arg(fd));
}

pid_t flockHolder(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == -1)
        return 0;
    // "1: FLOCK  ADVISORY  WRITE 708 08:01:256 0 EOF", device in hexadecimal; waiting ones have
    // "->" after the number.
    char place[64];
    std::snprintf(place, sizeof place, "%02x:%02x:%llu", major(status.st_dev), minor(status.st_dev),
                  static_cast<unsigned long long>(status.st_ino));
    constexpr qsizetype kMostBytes = 4 * 1024 * 1024;
    const auto locks = readProcFile(QStringLiteral("/proc/locks"), kMostBytes);
    if (!locks)
        return 0;
    for (const QByteArray &line : locks->split('\n')) {
        const QByteArrayList fields = line.simplified().split(' ');
        if (fields.size() >= 6 && fields.at(1) == "FLOCK" && fields.at(5) == place)
            return fields.at(4).toInt();
    }
    return 0;
}

OsResult<bool> lookForFlock(const QString &path)
{
    const OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::Read);
    if (!fd) {
        constexpr int kNoLockOfOurs[] = {ENOENT, ENOTDIR, ELOOP, EISDIR, EINVAL, EACCES, EPERM};
        const bool isKnown = std::find(std::begin(kNoLockOfOurs), std::end(kNoLockOfOurs),
                                       fd.error().number) != std::end(kNoLockOfOurs);
        return isKnown ? OsResult<bool>(false) : OsResult<bool>(fd.error());
    }
    if (retryOnEintr([&] { return ::flock(fd->get(), LOCK_SH | LOCK_NB); }) == 0)
        return false;
    const OsError error = OsError::last("flock");
    return error.number == EWOULDBLOCK ? OsResult<bool>(true) : OsResult<bool>(error);
}

bool isFlocked(const QString &path)
{
    const OsResult<bool> isLocked = lookForFlock(path);
    return isLocked && *isLocked;
}

OsResult<int> readOomScoreAdj(pid_t pid)
{
    const auto bytes = readProcFile(procPath(pid, "oom_score_adj"), 16);
    if (!bytes)
        return bytes.error();
    return bytes->trimmed().toInt();
}

OsStatus writeOomScoreAdj(pid_t pid, int score)
{
    const QByteArray path = QFile::encodeName(procPath(pid, "oom_score_adj"));
    const UniqueFd fd(::open(path.constData(), O_WRONLY | O_CLOEXEC));
    if (!fd.isValid())
        return OsError::last("open");
    return writeAll(fd.get(), QByteArray::number(score));
}

} // namespace deck
