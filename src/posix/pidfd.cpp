// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/pidfd.h"

#include <algorithm>
#include <cerrno>

#include <poll.h>
extern "C" { // glibc 2.36 ships this header without it
#include <sys/pidfd.h>
}

namespace deck {

OsResult<PidFd> PidFd::open(pid_t pid)
{
    if (pid <= 0)
        return OsError{EINVAL, "pidfd_open"};
    UniqueFd fd(::pidfd_open(pid, 0)); // always close-on-exec
    if (!fd.isValid())
        return OsError::last("pidfd_open");
    return PidFd(pid, std::move(fd));
}

bool PidFd::hasExited() const
{
    return waitForExit(std::chrono::milliseconds::zero());
}

OsStatus PidFd::send(int signal) const
{
    if (::pidfd_send_signal(m_fd.get(), signal, nullptr, 0) == -1)
        return OsError::last("pidfd_send_signal");
    return Done{};
}

bool PidFd::waitForExit(std::chrono::milliseconds limit) const
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + limit;
    pollfd entry = {m_fd.get(), POLLIN, 0};
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        const int found = ::poll(&entry, 1, static_cast<int>(std::max<qint64>(left.count(), 0)));
        if (found != -1 || errno != EINTR)
            return found == 1;
    }
}

} // namespace deck
