// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QByteArrayList>
#include <QString>

namespace deck {

/// Opens the log of a new run for appending, mode 0600, its folder made when missing (0700); in a
/// folder that a group reads and hands on (02750, say), mode 0640. A file
/// of an earlier run at that path is kept: renamed to `<base>-<start of that run, UTC>.log` in the
/// same folder, with a counter where that name is taken. An empty one is used again. Nothing is
/// ever overwritten or followed through a symbolic link.
OsResult<UniqueFd> openRunLog(const QString &path);

/// The last complete or unfinished lines of a log, oldest first, without their newlines: at most
/// `count`, found within the last 64 KiB; each cut at 1 KiB. Empty when it cannot be read.
[[nodiscard]] QByteArrayList lastLogLines(const QString &path, int count);
/// The same of a log that is open for reading, which a later run may have renamed; found within the
/// last `reach` bytes.
[[nodiscard]] QByteArrayList lastLogLines(int fd, int count, qint64 reach = qint64(64) * 1024);

} // namespace deck
