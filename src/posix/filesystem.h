// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QString>

namespace deck {

/// The file system that a folder is on.
struct FileSystem
{
    QString type; ///< "ext4", "xfs", "nfs", "tmpfs", "fuse", "overlay"; "0x1234" for a rare one
    /// Folders say what kind each entry is (d_type). xfs made with ftype=0 does not, and overlay
    /// cannot be stacked on it.
    bool tellsEntryTypes = true;
    bool isReadOnly = false;
    bool forbidsPrograms = false; ///< mounted noexec
    bool forbidsDevices = false;  ///< mounted nodev

    bool operator==(const FileSystem &) const = default;
};

/// Of an existing folder. Reads its first entries, changes nothing.
OsResult<FileSystem> fileSystemOf(const QString &folder);

} // namespace deck
