// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QList>
#include <QString>

#include <optional>

#include <sys/types.h>

namespace deck {

/// Who is at the other end of a unix socket, as the kernel recorded it when it was connected.
struct PeerCredentials
{
    pid_t pid = 0; ///< 0 for a process of another pid namespace
    uid_t uid = 0;
    gid_t gid = 0;
};

/// Connects a stream socket without waiting: ENOENT nothing there, ECONNREFUSED a socket that
/// nobody listens on, EAGAIN a full backlog, ENOTSOCK another kind of file, ENAMETOOLONG over 107
/// bytes. The descriptor is non-blocking.
OsResult<UniqueFd> connectUnix(const QString &path);

/// Binds and listens with mode 0600, or 0660 for a group. EADDRINUSE when the path exists, which is
/// left alone. For a group its folder has to be one that nobody else may write to.
OsResult<UniqueFd> listenUnix(const QString &path, int backlog,
                              std::optional<gid_t> group = std::nullopt);

/// The next connection of a listening socket, non-blocking; EAGAIN when nobody waits.
OsResult<UniqueFd> acceptUnix(int listener);

/// The peer of a connected socket; for a daemon's socket that is whoever listens (SO_PEERCRED).
OsResult<PeerCredentials> peerCredentials(int socket);

/// The supplementary groups of the peer, as they were when it connected (SO_PEERGROUPS).
OsResult<QList<gid_t>> peerGroups(int socket);

} // namespace deck
