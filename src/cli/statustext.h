// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/commandline.h"
#include "daemon/snapshot.h"

#include <QString>

namespace deck {

/// The state in words: "serving", "running, degraded: ...", "stopped".
[[nodiscard]] QString stateText(const Snapshot &snapshot);

/// The table that `deckctl status` prints.
[[nodiscard]] QString statusText(const Snapshot &snapshot);

/// One line for each change, as `deckctl run` prints it.
[[nodiscard]] QString changeLine(const Snapshot &snapshot);

/// The same for a service manager, in English as its other messages.
[[nodiscard]] QString serviceLine(const Snapshot &snapshot);

/// What `deckctl status` exits with.
[[nodiscard]] ExitCode statusCode(const Snapshot &snapshot);

} // namespace deck
