// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sys/types.h>

namespace deck {

/// What the child does to itself between fork and exec.
struct ChildSetup
{
    pid_t manager = 0; ///< the launching process, as seen by itself
    int logFd = -1;    ///< becomes the child's stdout and stderr
    /// The kernel kills the child when the launching thread ends (PR_SET_PDEATHSIG).
    bool dieWithManager = true;
};

/// Exit code of a child that gave up before exec. Outside what containerd (0, 1, 2), shells (126
/// and up) and sysexits (64 to 78) use, so the launcher can tell it from the daemon's own.
inline constexpr int kChildSetupFailed = 117;

/// New session, death signal, parent check, default signals, log as stdout and stderr, and no
/// descriptor above 2 beyond exec. Runs in a child that *shares the memory* of its parent
/// (CLONE_VM | CLONE_VFORK in Qt 6): system calls only, no allocation, no locks, no writes to
/// anything but its own stack. Leaves the process with kChildSetupFailed when a step fails.
void setUpChild(const ChildSetup &setup) noexcept;

} // namespace deck
