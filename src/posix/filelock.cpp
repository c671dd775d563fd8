// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/filelock.h"

#include "posix/files.h"

#include <cerrno>

#include <sys/file.h>

namespace deck {

FileLock::Attempt FileLock::tryTake(const QString &path)
{
    OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::ReadOrCreate);
    if (!fd)
        return {std::nullopt, 0, fd.error()};
    if (::flock(fd->get(), LOCK_EX | LOCK_NB) == -1) {
        const OsError error = OsError::last("flock");
        if (error.number != EWOULDBLOCK)
            return {std::nullopt, 0, error};
        const auto text = readAtMost(fd->get(), 32);
        return {std::nullopt, text ? text->trimmed().toInt() : 0, std::nullopt};
    }
    if (::ftruncate(fd->get(), 0) == -1)
        return {std::nullopt, 0, OsError::last("ftruncate")};
    if (const OsStatus written = writeAll(fd->get(), QByteArray::number(::getpid())); !written)
        return {std::nullopt, 0, written.error()};
    return {FileLock(std::move(*fd)), 0, std::nullopt};
}

} // namespace deck
