// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <chrono>

#include <sys/types.h>

namespace deck {

/// A handle on one process that no later process can be mistaken for (pidfd_open(2)).
class PidFd
{
public:
    /// EINVAL for a pid that is not positive, ESRCH for a process that is gone.
    static OsResult<PidFd> open(pid_t pid);

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Becomes readable when the process ends; for a QSocketNotifier.
    [[nodiscard]] int fd() const { return m_fd.get(); }
    /// True for a zombie too: a signal would still be accepted by one, so only this tells.
    [[nodiscard]] bool hasExited() const;
    /// ESRCH: gone. EPERM: alive and somebody else's.
    OsStatus send(int signal) const;
    /// Blocks until the process has ended; false when the time was up first.
    [[nodiscard]] bool waitForExit(std::chrono::milliseconds limit) const;

private:
    PidFd(pid_t pid, UniqueFd fd) : m_pid(pid), m_fd(std::move(fd)) {}

    pid_t m_pid;
    UniqueFd m_fd;
};

} // namespace deck
