// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "daemon/daemonerror.h"

#include <QStringList>

#include <optional>

#include <sys/types.h>

namespace deck {

/// Who may use a manager's control socket beside its own user and root: the members of a group.
using AllowedGroup = std::optional<gid_t>;

/// What came of letting a group in, or of closing to it again.
struct Sharing
{
    std::optional<Problem> problem;
    QStringList warnings; ///< what members will not be able to reach all the same
};

/// Has the members of a group pass the state folder (0710) and read the logs (02750, each 0640), so
/// that they reach the control socket and see what the manager shows them. Without a group, what
/// was opened in this way is closed again; a folder with any other mode is its operator's and left
/// alone. For the profile's manager, before it listens.
[[nodiscard]] Sharing shareWith(const AllowedGroup &group, const Places &places);

/// Why a control socket does not hear a user, and what can be done about it.
[[nodiscard]] DaemonError notAllowed(const QString &socket, uid_t user, const AllowedGroup &group);

/// Why the manager of a profile of another user's (root's) cannot be asked by this process: none is
/// there, it is not allowed, or it does not answer.
[[nodiscard]] DaemonError whyUnreachable(const QString &profile, const Places &places);

} // namespace deck
