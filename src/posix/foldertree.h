// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QString>

#include <optional>

namespace deck {

/// What stopped a removal, and why.
struct RemovalFault
{
    QString path;
    OsError error;
};

/// Removes a folder with everything in it, as far as it is on the folder's own file system.
/// Symbolic links are removed, never followed, also when they come while this works. EXDEV:
/// something is mounted there, and is left alone. Nothing when all is gone.
[[nodiscard]] std::optional<RemovalFault> removeFolderTree(const QString &path);

} // namespace deck
