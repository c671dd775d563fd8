// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/processcontext.h"

#include "posix/foldernames.h"
#include "posix/procfs.h"

#include <QByteArrayList>
#include <QFile>

#include <algorithm>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>

namespace deck {
namespace {

ino_t userNamespace(pid_t pid)
{
    struct stat info = {};
    const QByteArray path = QByteArrayLiteral("/proc/") + QByteArray::number(pid) + "/ns/user";
    return ::stat(path.constData(), &info) == 0 ? info.st_ino : 0;
}

} // namespace

OsResult<QList<pid_t>> lookForProcesses()
{
    UniqueFd folder(
        retryOnEintr([] { return ::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!folder.isValid())
        return OsError::last("open");
    const auto names = namesIn(std::move(folder));
    if (!names)
        return names.error();
    QList<pid_t> pids;
    for (const QByteArray &name : *names) {
        if (const pid_t pid = name.toInt(); pid > 0)
            pids.append(pid);
    }
    std::sort(pids.begin(), pids.end());
    return pids;
}

QList<pid_t> processIds()
{
    const auto pids = lookForProcesses();
    return pids ? *pids : QList<pid_t>();
}

QString controlGroup(pid_t pid)
{
    QByteArray found;
    const QByteArrayList lines = processFile(pid, "cgroup").split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("1:name=systemd:") || (line.startsWith("0::") && found.isEmpty()))
            found = line.sliced(line.indexOf(':', line.indexOf(':') + 1) + 1);
    }
    return QString::fromLocal8Bit(found);
}

QString workingFolder(pid_t pid)
{
    return QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(pid));
}

bool shareUserNamespace(pid_t one, pid_t other)
{
    const ino_t first = userNamespace(one);
    const ino_t second = userNamespace(other);
    return first == 0 || second == 0 || first == second;
}

QString userName(uid_t uid)
{
    constexpr size_t kMost = 16 * 1024;
    std::vector<char> buffer(kMost);
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return QString::number(uid);
    return QString::fromLocal8Bit(entry.pw_name);
}

} // namespace deck
