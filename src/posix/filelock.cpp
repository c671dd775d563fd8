// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/filelock.h"

#include "posix/files.h"
#include "posix/procfs.h"

#include <cerrno>

#include <sys/file.h>

namespace deck {
namespace {

/// The kernel knows it better than the file, which may still hold the pid of an earlier holder; but
/// it does not name a process of another pid namespace.
pid_t holderOf(const QString &path, int fd)
{
    if (const pid_t holder = flockHolder(path); holder > 0)
        return holder;
    const auto text = readAtMost(fd, 32);
    return text ? text->trimmed().toInt() : 0;
}

} // namespace

FileLock::Attempt FileLock::tryTake(const QString &path)
{
    OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::ReadOrCreate);
    if (!fd)
        return {std::nullopt, 0, fd.error()};
    if (retryOnEintr([&] { return ::flock(fd->get(), LOCK_EX | LOCK_NB); }) == -1) {
        const OsError error = OsError::last("flock");
        if (error.number != EWOULDBLOCK)
            return {std::nullopt, 0, error};
        return {std::nullopt, holderOf(path, fd->get()), std::nullopt};
    }
    if (retryOnEintr([&] { return ::ftruncate(fd->get(), 0); }) == -1)
        return {std::nullopt, 0, OsError::last("ftruncate")};
    if (const OsStatus written = writeAll(fd->get(), QByteArray::number(::getpid())); !written)
        return {std::nullopt, 0, written.error()};
    return {FileLock(std::move(*fd)), 0, std::nullopt};
}

} // namespace deck
