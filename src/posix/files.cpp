// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>

namespace deck {
namespace {

/// Between the name of a file and what mkostemp() makes up.
constexpr char kMark[] = ".new-";

int openFlags(OpenMode mode)
{
    // O_NONBLOCK: opening a FIFO must not wait for its other end. It means nothing for plain files.
    constexpr int kCommon = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    switch (mode) {
    case OpenMode::Read:
        return kCommon | O_RDONLY;
    case OpenMode::ReadOrCreate:
        return kCommon | O_RDWR | O_CREAT;
    case OpenMode::Append:
        return kCommon | O_WRONLY | O_APPEND | O_CREAT;
    }
    Q_UNREACHABLE();
}

OsStatus renameInto(const QByteArray &target, const QByteArray &temporary, int fd,
                    Durability durability)
{
    if (durability == Durability::PowerLoss && retryOnEintr([&] { return ::fsync(fd); }) == -1)
        return OsError::last("fsync");
    if (::rename(temporary.constData(), target.constData()) == -1)
        return OsError::last("rename");
    // The new file is in place either way, so a folder that cannot be synced is no failure.
    if (durability == Durability::PowerLoss)
        (void)syncFolder(QFileInfo(QFile::decodeName(target)).path());
    return Done{};
}

/// `former`: whose mode and owner the new file is to have; null: the mode, and this user's.
OsStatus replaceFile(const QByteArray &target, QByteArrayView bytes, Durability durability,
                     mode_t mode, const struct stat *former)
{
    QByteArray temporary = target + kMark + "XXXXXX";
    const UniqueFd fd(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!fd.isValid())
        return OsError::last("mkostemp");
    OsStatus result = writeAll(fd.get(), bytes);
    if (result && former != nullptr) {
        const bool isOwned = ::fchown(fd.get(), former->st_uid, former->st_gid) == 0;
        mode = former->st_mode & (isOwned ? 07777 : 0777);
    }
    if (result && ::fchmod(fd.get(), mode) == -1)
        result = OsError::last("fchmod");
    if (result)
        result = renameInto(target, temporary, fd.get(), durability);
    if (!result)
        ::unlink(temporary.constData());
    return result;
}

} // namespace

OsResult<UniqueFd> openPlainFile(const QString &path, OpenMode mode)
{
    const QByteArray name = QFile::encodeName(path);
    UniqueFd fd(retryOnEintr([&] { return ::open(name.constData(), openFlags(mode), 0600); }));
    if (!fd.isValid())
        return OsError::last("open");
    struct stat status = {};
    if (::fstat(fd.get(), &status) == -1)
        return OsError::last("fstat");
    if (S_ISDIR(status.st_mode))
        return OsError{EISDIR, "open"};
    if (!S_ISREG(status.st_mode))
        return OsError{EINVAL, "open"};
    return fd;
}

OsResult<QByteArray> readAtMost(int fd, qsizetype limit)
{
    QByteArray bytes(limit, Qt::Uninitialized);
    qsizetype length = 0;
    while (length < limit) {
        const ssize_t part = retryOnEintr(
            [&] { return ::read(fd, bytes.data() + length, static_cast<size_t>(limit - length)); });
        if (part == -1)
            return OsError::last("read");
        if (part == 0)
            break;
        length += part;
    }
    bytes.truncate(length);
    return bytes;
}

OsStatus writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t part = retryOnEintr(
            [&] { return ::write(fd, bytes.data(), static_cast<size_t>(bytes.size())); });
        if (part == -1)
            return OsError::last("write");
        bytes = bytes.sliced(part);
    }
    return Done{};
}

OsStatus writeAtomically(const QString &path, QByteArrayView bytes, Durability durability,
                         mode_t mode)
{
    return replaceFile(QFile::encodeName(path), bytes, durability, mode, nullptr);
}

OsStatus replaceKeepingMode(const QString &path, QByteArrayView bytes, Durability durability)
{
    const QString target = QFileInfo(path).canonicalFilePath(); // empty when there is none
    const QByteArray name = QFile::encodeName(target.isEmpty() ? path : target);
    struct stat former = {};
    const bool exists = ::stat(name.constData(), &former) == 0;
    return replaceFile(name, bytes, durability, 0600, exists ? &former : nullptr);
}

QString cutOffPattern(const QString &name)
{
    return name + QLatin1StringView(kMark) + QLatin1StringView("??????"); // of mkostemp()
}

void removeCutOffWrites(const QString &path)
{
    const QFileInfo file(path);
    QDir folder(file.absolutePath());
    const QStringList names =
        folder.entryList({cutOffPattern(file.fileName())}, QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        folder.remove(name);
}

bool isTaken(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0;
}

OsStatus syncFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const UniqueFd fd(
        retryOnEintr([&] { return ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!fd.isValid())
        return OsError::last("open");
    if (retryOnEintr([&] { return ::fsync(fd.get()); }) == -1)
        return OsError::last("fsync");
    return Done{};
}

OsStatus renameIfFree(const QString &from, const QString &to)
{
    if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD,
                    QFile::encodeName(to).constData(), RENAME_NOREPLACE) == -1)
        return OsError::last("renameat2");
    return Done{};
}

OsStatus makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) == 0)
        return Done{};
    const OsError error = OsError::last("mkdir");
    if (error.number == EEXIST)
        return QFileInfo(path).isDir() ? OsStatus(Done{}) : OsStatus(OsError{ENOTDIR, "mkdir"});
    const QString parent = QFileInfo(QDir::cleanPath(path)).path();
    if (error.number != ENOENT || parent == path)
        return error;
    if (OsStatus made = makePrivateFolder(parent); !made)
        return made;
    // Somebody else may have made it in between, which is as good.
    if (::mkdir(name.constData(), 0700) == -1 && errno != EEXIST)
        return OsError::last("mkdir");
    return Done{};
}

std::optional<FolderFault> folderFault(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) == -1)
        return FolderFault::Unreachable;
    if (!S_ISDIR(status.st_mode))
        return FolderFault::NotAFolder;
    if (status.st_uid != ::geteuid() && status.st_uid != 0)
        return FolderFault::ForeignOwner;
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return FolderFault::OthersMayWrite;
    return std::nullopt;
}

} // namespace deck
