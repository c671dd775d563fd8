// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/sharing.h"

#include "posix/uniquefd.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deck {
namespace {

constexpr mode_t kModeBits = 07777;

std::optional<struct stat> statusOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) == -1)
        return std::nullopt;
    return status;
}

bool isRefused(const QString &path, int what)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), what, AT_EACCESS) == -1 &&
           errno == EACCES;
}

} // namespace

std::optional<Access> accessOf(const QString &path)
{
    const auto status = statusOf(path);
    if (!status)
        return std::nullopt;
    return Access{status->st_gid, status->st_mode & kModeBits};
}

OsStatus setAccess(const QString &path, const Access &access)
{
    // By a descriptor: what is judged is what is changed, whatever becomes of the name.
    const UniqueFd fd(retryOnEintr([&] {
        return ::open(QFile::encodeName(path).constData(),
                      O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    }));
    if (!fd.isValid())
        return OsError::last("open");
    struct stat status = {};
    if (::fstat(fd.get(), &status) == -1)
        return OsError::last("fstat");
    if (status.st_uid != ::geteuid() || !(S_ISDIR(status.st_mode) || S_ISREG(status.st_mode)))
        return OsError{EPERM, "fchown"};
    // In this order: a new group takes the set-ids away.
    if (status.st_gid != access.group &&
        ::fchown(fd.get(), static_cast<uid_t>(-1), access.group) == -1)
        return OsError::last("fchown");
    if (::fchmod(fd.get(), access.mode) == -1)
        return OsError::last("fchmod");
    return Done{};
}

OsStatus makePassableParents(const QString &path)
{
    const QString parent = QFileInfo(QDir::cleanPath(path)).path();
    if (parent == path || QFileInfo::exists(parent))
        return Done{};
    if (OsStatus made = makePassableParents(parent); !made)
        return made;
    const QByteArray name = QFile::encodeName(parent);
    if (::mkdir(name.constData(), 0755) == -1)
        return errno == EEXIST ? OsStatus(Done{}) : OsStatus(OsError::last("mkdir"));
    if (::chmod(name.constData(), 0755) == -1) // whatever the umask
        return OsError::last("chmod");
    return Done{};
}

bool isPassableFor(gid_t group, const QString &folder)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(folder).constData(), &status) == -1)
        return false;
    // The kernel asks the group alone where the group fits.
    return (status.st_mode & (status.st_gid == group ? S_IXGRP : S_IXOTH)) != 0;
}

QString whatIsClosed(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    for (qsizetype end = clean.indexOf(u'/', 1); end > 0; end = clean.indexOf(u'/', end + 1)) {
        if (isRefused(clean.first(end), X_OK))
            return clean.first(end);
    }
    return isRefused(clean, R_OK | W_OK) ? clean : QString();
}

} // namespace deck
