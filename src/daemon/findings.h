// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "config/profile.h"
#include "daemon/identity.h"
#include "daemon/pidfile.h"
#include "posix/files.h"

#include <optional>

namespace deck {

/// Who, if anybody, is behind a gRPC socket path.
struct SocketFinding
{
    enum class Kind {
        Free,        ///< nothing there
        Stale,       ///< a socket that nobody listens on
        Served,      ///< see owner
        NotASocket,  ///< a file or folder stands there
        Unreachable, ///< see error
        Unknown,     ///< this process lacks what it takes to look, or it is too busy: see error
    };
    Kind kind = Kind::Free;
    ProcessFinding owner;
    OsError error;
};

/// What can be seen of a daemon and its surroundings without changing anything.
struct Findings
{
    std::optional<FolderFault> stateFolder; ///< none also when the folder is missing
    PidFile::Reading pidFile;
    ProcessFinding pidFileProcess; ///< Gone unless the pid file is valid
    /// One that was launched while its manager was killed before it wrote the pid: the pid file is
    /// empty then. Looked for in that case only.
    ProcessFinding unrecorded;
    SocketFinding socket;
    ProcessFinding dataHolder; ///< who holds the lock of the metadata store; Gone: nobody
};

[[nodiscard]] Findings observe(const Profile &profile, const Places &places);

/// The daemon of the profile among the findings, if it lives: 0 otherwise.
[[nodiscard]] pid_t liveDaemon(const Findings &findings);

} // namespace deck
