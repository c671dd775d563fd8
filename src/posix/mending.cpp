// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/mending.h"

#include "posix/uniquefd.h"
#include "posix/unixsocket.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deck {
namespace {

OsResult<UniqueFd> openFolder(const QString &path)
{
    UniqueFd fd(retryOnEintr([&] {
        return ::open(QFile::encodeName(path).constData(),
                      O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }));
    if (!fd.isValid())
        return OsError::last("open");
    return fd;
}

/// A name in an open folder, short enough for connect(2) wherever the folder is.
QString through(int folder, const QByteArray &name)
{
    return QStringLiteral("/proc/self/fd/%1/%2").arg(folder).arg(QFile::decodeName(name));
}

OsStatus checkStale(int folder, const QByteArray &name)
{
    struct stat status = {};
    if (::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == -1)
        return OsError::last("fstatat");
    if (!S_ISSOCK(status.st_mode))
        return OsError{ENOTSOCK, "fstatat"};
    const OsResult<UniqueFd> connection = connectUnix(through(folder, name));
    if (!connection && connection.error().number == ECONNREFUSED)
        return Done{};
    return connection ? OsError{EBUSY, "connect"} : connection.error();
}

} // namespace

OsStatus removeStaleSocket(const QString &path)
{
    const QFileInfo info(path);
    const OsResult<UniqueFd> folder = openFolder(info.path());
    if (!folder)
        return folder.error();
    const QByteArray name = QFile::encodeName(info.fileName());
    if (OsStatus stale = checkStale(folder->get(), name); !stale)
        return stale;
    // What stood there a moment ago may have been replaced by a server's: nobody can bind to the
    // new name, so what is found under it stays what it is.
    const QByteArray taken = ".stale-" + QByteArray::number(::getpid()) + '-' + name;
    const auto move = [&](const QByteArray &from, const QByteArray &to) {
        return ::renameat2(folder->get(), from.constData(), folder->get(), to.constData(),
                           RENAME_NOREPLACE);
    };
    if (move(name, taken) == -1)
        return OsError::last("renameat2");
    if (OsStatus stale = checkStale(folder->get(), taken); !stale) {
        (void)move(taken, name); // fails only when a third one has come, which then is served
        return stale;
    }
    if (::unlinkat(folder->get(), taken.constData(), 0) == 0)
        return Done{};
    const OsError error = OsError::last("unlinkat");
    (void)move(taken, name); // where somebody looks for it
    return error;
}

OsStatus restrictFolder(const QString &path, mode_t most)
{
    const OsResult<UniqueFd> folder = openFolder(path);
    if (!folder)
        return folder.error();
    struct stat status = {};
    if (::fstat(folder->get(), &status) == -1)
        return OsError::last("fstat");
    if (status.st_uid != ::geteuid())
        return OsError{EPERM, "fchmod"};
    if (::fchmod(folder->get(), status.st_mode & most) == -1)
        return OsError::last("fchmod");
    return Done{};
}

} // namespace deck
