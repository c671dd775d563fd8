// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/foldertree.h"

#include "posix/foldernames.h"

#include <QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

namespace deck {
namespace {

using Fault = std::optional<RemovalFault>;

Fault fault(const QString &path, const OsError &error)
{
    return RemovalFault{path, error};
}

/// Read to the end first: an entry that goes while one reads may make readdir() pass over another.
OsResult<QByteArrayList> entriesOf(int folder)
{
    UniqueFd copy(
        retryOnEintr([&] { return ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    return copy.isValid() ? namesIn(std::move(copy))
                          : OsResult<QByteArrayList>(OsError::last("openat"));
}

Fault removeEntry(int parent, const QByteArray &name, const QString &path, dev_t device);

Fault removeContents(int folder, const QString &path, dev_t device)
{
    const auto names = entriesOf(folder);
    if (!names)
        return fault(path, names.error());
    for (const QByteArray &name : *names) {
        if (Fault found = removeEntry(folder, name, path + u'/' + QFile::decodeName(name), device))
            return found;
    }
    return std::nullopt;
}

Fault removeFolder(int parent, const QByteArray &name, const QString &path, dev_t device)
{
    UniqueFd folder(retryOnEintr([&] {
        return ::openat(parent, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }));
    if (!folder.isValid())
        return fault(path, OsError::last("openat"));
    struct stat status = {};
    if (::fstat(folder.get(), &status) == -1)
        return fault(path, OsError::last("fstat"));
    if (status.st_dev != device)
        return fault(path, {EXDEV, "openat"});
    if (Fault found = removeContents(folder.get(), path, device))
        return found;
    folder.reset();
    if (::unlinkat(parent, name.constData(), AT_REMOVEDIR) == -1)
        return fault(path, OsError::last("unlinkat"));
    return std::nullopt;
}

Fault removeEntry(int parent, const QByteArray &name, const QString &path, dev_t device)
{
    struct stat status = {};
    if (::fstatat(parent, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == -1)
        return errno == ENOENT ? std::nullopt : fault(path, OsError::last("fstatat"));
    if (S_ISDIR(status.st_mode))
        return removeFolder(parent, name, path, device);
    if (::unlinkat(parent, name.constData(), 0) == -1)
        return fault(path, OsError::last("unlinkat"));
    return std::nullopt;
}

} // namespace

std::optional<RemovalFault> removeFolderTree(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::lstat(name.constData(), &status) == -1)
        return errno == ENOENT ? std::nullopt : fault(path, OsError::last("lstat"));
    if (!S_ISDIR(status.st_mode))
        return fault(path, {ENOTDIR, "lstat"});
    return removeFolder(AT_FDCWD, name, path, status.st_dev);
}

} // namespace deck
