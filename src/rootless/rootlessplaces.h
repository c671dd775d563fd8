// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"

#include <QString>

namespace deck {

/// Where a profile keeps what its user namespace needs, beside the daemon's own files.
struct RootlessPlaces
{
    QString kitState;  ///< rootlesskit's own folder: child_pid, api.sock, lock
    QString kitLock;   ///< locked while a rootlesskit lives on that folder
    QString readyFile; ///< "PID NETWORK" of the keeper, once the namespaces are set up
    QString run;       ///< comes on /run/containerd inside, and tells these namespaces from others
    QString log;       ///< what rootlesskit and the keeper have to say
    QString controlSocket; ///< of the manager
};

[[nodiscard]] RootlessPlaces rootlessPlaces(const Places &places);

} // namespace deck
