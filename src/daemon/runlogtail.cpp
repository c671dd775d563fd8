// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runlogtail.h"

#include "log/loglevel.h"
#include "log/retention.h"
#include "log/runlog.h"

#include <QFile>

#include <algorithm>
#include <limits>

#include <sys/stat.h>

namespace deck {
namespace {

bool isFatal(const QByteArray &line)
{
    // "SIGSEGV: segmentation violation": of a signal that nobody in the program caused.
    const bool isSignal = line.startsWith("SIG") && line.left(16).contains(": ");
    return isSignal || levelOf(line) >= LogLevel::Fatal;
}

/// Where the last crash is told of; -1: nowhere. A panic that was passed on is stated twice, and
/// what it says first is what counts.
qsizetype beginningOfCrash(const QByteArrayList &lines)
{
    const auto last = std::find_if(lines.rbegin(), lines.rend(), isFatal);
    if (last == lines.rend())
        return -1;
    constexpr qsizetype kPassedOn = 3;
    const qsizetype at = lines.rend() - last - 1;
    const auto first =
        std::find_if(lines.begin() + std::max<qsizetype>(0, at - kPassedOn), lines.end(), isFatal);
    return first - lines.begin();
}

bool hasInode(const QString &path, qint64 inode)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode) &&
           static_cast<qint64>(status.st_ino) == inode;
}

} // namespace

RunLogTail readLogTail(int fd)
{
    constexpr int kAll = std::numeric_limits<int>::max();
    constexpr qint64 kReach = qint64(1024) * 1024;
    constexpr qsizetype kBeforeCrash = 5;
    const QByteArrayList all = lastLogLines(fd, kAll, kReach);
    const qsizetype crash = beginningOfCrash(all);
    RunLogTail tail;
    if (crash >= 0)
        tail.fatalLine = QString::fromUtf8(all.at(crash));
    qsizetype begin = std::max<qsizetype>(0, all.size() - RunLogTail::kMostLines);
    if (crash >= 0)
        begin = std::min(begin, std::max<qsizetype>(0, crash - kBeforeCrash));
    const QByteArrayList chosen = all.mid(begin, RunLogTail::kMostLines);
    qsizetype bytes = 0;
    for (const QByteArray &line : chosen)
        bytes += line.size() + 1;
    // What is too much goes at the end that says less.
    qsizetype first = 0;
    qsizetype last = chosen.size();
    for (; bytes > RunLogTail::kMostBytes;)
        bytes -= (crash >= 0 ? chosen.at(--last) : chosen.at(first++)).size() + 1;
    for (const QByteArray &line : chosen.mid(first, last - first))
        tail.lines << QString::fromUtf8(line);
    return tail;
}

QString findRunLog(const QString &path, qint64 inode)
{
    if (path.isEmpty() || inode == 0)
        return {};
    if (hasInode(path, inode))
        return path;
    const QStringList earlier = earlierRuns(path);
    const auto found = std::find_if(earlier.begin(), earlier.end(),
                                    [inode](const QString &log) { return hasInode(log, inode); });
    return found == earlier.end() ? QString() : *found;
}

} // namespace deck
