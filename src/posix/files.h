// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QByteArray>
#include <QString>

#include <optional>

#include <sys/types.h>

namespace deck {

/// How a plain file is opened; all are O_CLOEXEC, and none blocks on a FIFO.
enum class OpenMode {
    Read,         ///< must exist
    ReadOrCreate, ///< read and write, made with mode 0600 when missing
    Append,       ///< write at the end, made with mode 0600 when missing
};

/// Opens a regular file without following a symbolic link in its last component. ELOOP names a
/// link, EISDIR a folder, and EINVAL any other thing in its place (FIFO, socket, device).
OsResult<UniqueFd> openPlainFile(const QString &path, OpenMode mode);

/// Reads up to `limit` bytes from the descriptor's position; fewer only at the end of the file.
OsResult<QByteArray> readAtMost(int fd, qsizetype limit);

/// Writes all bytes, also when the kernel takes them in parts.
OsStatus writeAll(int fd, QByteArrayView bytes);

/// What a file must outlast.
enum class Durability {
    Process,  ///< this process: what means nothing after a boot does not wait for a disk
    PowerLoss ///< everything: the disk has it before the call returns
};

/// Replaces the file by a new one in a single step: readers see the old bytes or the new ones, and
/// an error (a full disk, say) leaves the old file as it was.
OsStatus writeAtomically(const QString &path, QByteArrayView bytes, Durability durability,
                         mode_t mode = 0600);

/// Whether something has that name, a symbolic link to nothing included.
[[nodiscard]] bool isTaken(const QString &path);

/// The disk has the names in a folder: what was made, renamed or removed there.
OsStatus syncFolder(const QString &path);

/// Gives a file or folder another name on its file system. EEXIST: that name is taken; EXDEV:
/// another file system; EBUSY: something is mounted on it.
OsStatus renameIfFree(const QString &from, const QString &to);

/// The same for a file of the operator's: a symbolic link is followed, and the file keeps its mode
/// and, where this process may give them, its owner and group; one that is new has mode 0600.
OsStatus replaceKeepingMode(const QString &path, QByteArrayView bytes, Durability durability);

/// What the names of files match that calls of writeAtomically() and replaceKeepingMode() left
/// beside a file of that name when their process was killed. No name that a person would give: a
/// copy called `name.backup` is none of them.
[[nodiscard]] QString cutOffPattern(const QString &name);

/// Removes those. For whoever alone writes the file.
void removeCutOffWrites(const QString &path);

/// Makes the folder, and parents that are missing, with mode 0700. One that exists is left alone.
OsStatus makePrivateFolder(const QString &path);

/// Why a folder must not hold a pid file, a socket or a configuration.
enum class FolderFault { Unreachable, NotAFolder, ForeignOwner, OthersMayWrite };

/// Judges a folder by its own metadata, symbolic links in the last component refused; nothing when
/// it belongs to this user (or root) and nobody else may write to it.
[[nodiscard]] std::optional<FolderFault> folderFault(const QString &path);

} // namespace deck
