// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <chrono>

#include <sys/types.h>

namespace deck {

/// A handle on one process that no later process can be mistaken for (pidfd_open(2)). Where the
/// kernel has none, or a filter refuses it, its folder in /proc is one: that goes with the process
/// and never comes to belong to another. It does not become readable, though. Where
/// pidfd_send_signal(2) is missing or refused, a signal is sent by the pid, just after a look
/// whether it is still the same.
class PidFd
{
public:
    /// How often to look where fd() is -1.
    static constexpr std::chrono::milliseconds kLookAgain{20};

    /// EINVAL for a pid that is not positive, ESRCH for a process that is gone, or for the id of a
    /// thread that is not the first of its process.
    static OsResult<PidFd> open(pid_t pid);

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Becomes readable when the process ends, for a QSocketNotifier; -1 where nothing does.
    [[nodiscard]] int fd() const { return m_kind == Kind::PidFd ? m_fd.get() : -1; }
    /// True for a zombie too: a signal would still be accepted by one, so only this tells.
    [[nodiscard]] bool hasExited() const;
    /// ESRCH: gone. EPERM: alive and somebody else's.
    OsStatus send(int signal) const;
    /// Blocks until the process has ended; false when the time was up first.
    [[nodiscard]] bool waitForExit(std::chrono::milliseconds limit) const;

private:
    enum class Kind { PidFd, ProcFolder };

    PidFd(pid_t pid, UniqueFd fd, Kind kind) : m_pid(pid), m_kind(kind), m_fd(std::move(fd)) {}
    static OsResult<PidFd> openFolder(pid_t pid);
    [[nodiscard]] bool hasLeftProc() const;

    pid_t m_pid;
    Kind m_kind;
    UniqueFd m_fd;
};

} // namespace deck
