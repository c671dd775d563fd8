// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "words.h"

namespace deck::inside {

/// What rootlesskit runs: sets the namespaces up, says that they are ready, and keeps them until it
/// is told to end (SIGTERM), or until neither a manager nor anything else is left to need them:
/// `keep --run FOLDER --ready FILE --network WORD --control SOCKET [--look SECONDS]`.
/// FOLDER comes on /run/containerd, where shims have their sockets; FILE gets "PID WORD". Does not
/// return.
[[noreturn]] void keep(const Options &options);

} // namespace deck::inside
