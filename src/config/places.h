// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"
#include "config/profile.h"

#include <QProcessEnvironment>
#include <QString>

#include <optional>

#include <sys/types.h>

namespace deck {

/// The longest gRPC socket path that containerd accepts, in bytes; its ttrpc socket has six more.
inline constexpr qsizetype kLongestSocketPath = 98;

/// Where one profile keeps its things. All paths are absolute and clean.
struct Places
{
    QString state;  ///< pid file, sockets, containerd.toml, lock; 0700, gone after a boot
    QString data;   ///< containerd's root: content, snapshots, metadata
    QString log;    ///< the daemon's logs
    QString config; ///< profiles and the window's settings

    QString pidFile;
    QString socket; ///< gRPC
    QString ttrpcSocket;
    QString debugSocket;
    QString daemonState;   ///< containerd's own state folder, below ours
    QString daemonConfig;  ///< containerd.toml; written by us
    QString lockFile;      ///< held by the one manager
    QString controlSocket; ///< the manager's own
    QString logFile;       ///< of the present run
    QString profileFile;

    bool operator==(const Places &) const = default;
};

/// The places of a profile: below `home` when there is one, otherwise the system's for root and the
/// XDG folders for an ordinary user. In a home the profile `default` has `state`, `data` and `log`,
/// any other one `profiles/<name>/state` and so on, and all have their files in `config`. The
/// environment is passed in for tests. XDG_RUNTIME_DIR unset falls back to
/// /tmp/containerdeck-<uid>, and the other folders to those below HOME, or the password database's
/// home when HOME is unset too; with neither they are empty, which checkPlaces() names. Relative
/// values of XDG variables are ignored, as their specification has it. The docker-containerd
/// dialect has one state folder for root, whatever the profile: /var/run/docker/libcontainerd.
[[nodiscard]] Places placesFor(const Profile &profile, const QString &home, uid_t uid,
                               const QProcessEnvironment &environment);

/// The folder that holds `<profile>.toml`, known before the profile is read; empty like the above.
[[nodiscard]] QString profileFolder(const QString &home, uid_t uid,
                                    const QProcessEnvironment &environment);

/// A socket path over its limit, counted in bytes, or a folder that nobody could tell; before
/// anything is made.
[[nodiscard]] std::optional<Problem> checkPlaces(const Places &places);

} // namespace deck
