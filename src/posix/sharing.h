// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QString>

#include <optional>

#include <sys/types.h>

namespace deck {

/// Who may do what with a file or folder, beside its owner.
struct Access
{
    gid_t group = 0;
    mode_t mode = 0; ///< of chmod(2): permissions, and the set-ids

    bool operator==(const Access &) const = default;
};

/// Of the thing itself, not of what a link points to; nothing where nothing is.
[[nodiscard]] std::optional<Access> accessOf(const QString &path);

/// Gives a folder or plain file of this user's its group and mode. ELOOP: it is a link; EPERM: it
/// is somebody else's, or the group is none of this user's.
OsStatus setAccess(const QString &path, const Access &access);

/// Makes the folders above a path that are missing, mode 0755: to be passed and listed by all.
OsStatus makePassableParents(const QString &path);

/// Whether members of a group may pass a folder, by its mode.
[[nodiscard]] bool isPassableFor(gid_t group, const QString &folder);

/// What keeps this process from a path: the first folder that it may not pass, or the path itself
/// where that may not be read and written. Empty when nothing does, or nothing is there.
[[nodiscard]] QString whatIsClosed(const QString &path);

} // namespace deck
