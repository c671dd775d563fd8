// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runlogtail.h"

#include "log/loglevel.h"
#include "log/retention.h"
#include "log/runlog.h"

#include <QFile>

#include <algorithm>

#include <sys/stat.h>

namespace deck {
namespace {

/// A panic that was passed on is stated twice; what it says first is what counts.
QByteArray fatalLineOf(const QByteArrayList &lines)
{
    constexpr auto isFatal = [](const QByteArray &line) {
        return levelOf(line) >= LogLevel::Fatal;
    };
    const auto last = std::find_if(lines.rbegin(), lines.rend(), isFatal);
    if (last == lines.rend())
        return {};
    constexpr qsizetype kPassedOn = 3;
    const qsizetype at = lines.rend() - last - 1;
    const auto first =
        std::find_if(lines.begin() + std::max<qsizetype>(0, at - kPassedOn), lines.end(), isFatal);
    return *first;
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
    constexpr int kWithinReach = 100'000;
    const QByteArrayList all = lastLogLines(fd, kWithinReach);
    RunLogTail tail;
    tail.fatalLine = QString::fromUtf8(fatalLineOf(all));
    qsizetype bytes = 0;
    for (auto line = all.rbegin(); line != all.rend(); ++line) {
        bytes += line->size() + 1;
        if (tail.lines.size() == RunLogTail::kMostLines || bytes > RunLogTail::kMostBytes)
            break;
        tail.lines.prepend(QString::fromUtf8(*line));
    }
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
