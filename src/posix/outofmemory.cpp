// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/outofmemory.h"

#include "posix/files.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

namespace deck {
namespace {

using namespace Qt::StringLiterals;

OsResult<QByteArray> readSmallFile(const QString &path)
{
    constexpr qsizetype kMostBytes = qsizetype(16) * 1024;
    const OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::Read);
    if (!fd)
        return fd.error();
    return readAtMost(fd->get(), kMostBytes);
}

/// The number behind a word at the beginning of a line.
std::optional<qint64> numberAfter(const QByteArray &text, QByteArrayView word)
{
    for (const QByteArray &line : text.split('\n')) {
        const QByteArrayList fields = line.simplified().split(' ');
        bool isNumber = false;
        if (fields.size() >= 2 && fields.at(0) == word) {
            const qint64 number = fields.at(1).toLongLong(&isNumber);
            if (isNumber)
                return number;
        }
    }
    return std::nullopt;
}

/// Where the count can be, by a line of /proc/PID/cgroup: "0::/a/b" of version 2,
/// "4:memory:/a/b" of version 1.
QStringList counterFiles(const QByteArray &line)
{
    const QByteArrayList fields = line.split(':');
    if (fields.size() < 3)
        return {};
    const QString group =
        QFile::decodeName(line.sliced(fields.at(0).size() + fields.at(1).size() + 2));
    if (fields.at(0) == "0") // of this group alone where the kernel tells it (5.2 on)
        return {u"/sys/fs/cgroup"_s + group + u"/memory.events.local"_s,
                u"/sys/fs/cgroup"_s + group + u"/memory.events"_s,
                u"/sys/fs/cgroup/unified"_s + group + u"/memory.events.local"_s};
    if (fields.at(1).split(',').contains("memory"))
        return {u"/sys/fs/cgroup/memory"_s + group + u"/memory.oom_control"_s};
    return {};
}

std::optional<qint64> countIn(const QString &file)
{
    const OsResult<QByteArray> text = readSmallFile(file);
    return text ? numberAfter(*text, "oom_kill") : std::nullopt;
}

qint64 microsecondsSinceBoot()
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now); // as the kernel's log counts
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

} // namespace

std::optional<OomCounter> OomCounter::of(pid_t pid)
{
    const OsResult<QByteArray> groups = readSmallFile(u"/proc/%1/cgroup"_s.arg(pid));
    if (!groups)
        return std::nullopt;
    for (const QByteArray &line : groups->split('\n')) {
        for (const QString &file : counterFiles(line)) {
            if (countIn(file))
                return OomCounter(file);
        }
    }
    return std::nullopt;
}

std::optional<qint64> OomCounter::count() const
{
    return countIn(m_file);
}

bool isOomLineOf(QByteArrayView text, pid_t pid)
{
    // "Out of memory: Killed process 42 (containerd) total-vm:...", and "Memory cgroup out of
    // memory: ..."; before Linux 5.0 "Kill process 42 (...)".
    const QByteArray number = QByteArray::number(pid) + " (";
    return text.contains(QByteArray("Killed process " + number)) ||
           text.contains(QByteArray("Kill process " + number));
}

std::optional<QString> kernelOomLine(pid_t pid, std::chrono::milliseconds within)
{
    const UniqueFd log(::open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!log.isValid())
        return std::nullopt;
    const qint64 since = microsecondsSinceBoot() -
                         std::chrono::duration_cast<std::chrono::microseconds>(within).count();
    constexpr int kMostRecords = 20'000;
    QByteArray record(qsizetype(8) * 1024, Qt::Uninitialized);
    for (int i = 0; i < kMostRecords; ++i) {
        const ssize_t length = ::read(log.get(), record.data(), static_cast<size_t>(record.size()));
        if (length == -1 && (errno == EPIPE || errno == EINTR))
            continue; // EPIPE: records were overwritten meanwhile
        if (length <= 0)
            return std::nullopt; // EAGAIN: that was the last one
        const QByteArrayView line(record.constData(), length);
        const qsizetype text = line.indexOf(';');
        const QByteArrayList fields =
            line.first(std::max<qsizetype>(text, 0)).toByteArray().split(',');
        if (text < 0 || fields.size() < 3 || fields.at(2).toLongLong() < since)
            continue;
        if (isOomLineOf(line.sliced(text + 1), pid))
            return QString::fromUtf8(line.sliced(text + 1)).section(u'\n', 0, 0);
    }
    return std::nullopt;
}

} // namespace deck
