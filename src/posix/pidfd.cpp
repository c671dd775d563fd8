// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/pidfd.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <string_view>

#include <fcntl.h>
#include <poll.h>
extern "C" { // glibc 2.36 ships this header without it
#include <sys/pidfd.h>
}

namespace deck {
namespace {

/// A kernel before 5.3, or a seccomp filter; neither is what pidfd_open() itself would answer.
bool isUnavailable(int error)
{
    return error == ENOSYS || error == EPERM;
}

/// Of "pid (comm) state ..."; the command may hold anything.
char stateOf(std::string_view stat)
{
    const size_t close = stat.rfind(')');
    return close == std::string_view::npos || close + 2 >= stat.size() ? '?' : stat[close + 2];
}

} // namespace

OsResult<PidFd> PidFd::open(pid_t pid)
{
    if (pid <= 0)
        return OsError{EINVAL, "pidfd_open"};
    UniqueFd fd(::pidfd_open(pid, 0)); // always close-on-exec
    if (fd.isValid())
        return PidFd(pid, std::move(fd), Kind::PidFd);
    const OsError error = OsError::last("pidfd_open");
    return isUnavailable(error.number) ? openFolder(pid) : OsResult<PidFd>(error);
}

OsResult<PidFd> PidFd::openFolder(pid_t pid)
{
    const QByteArray path = "/proc/" + QByteArray::number(pid);
    UniqueFd fd(
        retryOnEintr([&] { return ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (fd.isValid())
        return PidFd(pid, std::move(fd), Kind::ProcFolder);
    const OsError error = OsError::last("open");
    return error.number == ENOENT ? OsError{ESRCH, "open"} : error;
}

/// False also when it cannot be told: what may live counts as alive.
bool PidFd::hasLeftProc() const
{
    const UniqueFd stat(
        retryOnEintr([&] { return ::openat(m_fd.get(), "stat", O_RDONLY | O_CLOEXEC); }));
    char text[512]; // the state stands within the first 40 bytes
    ssize_t length = -1;
    if (stat.isValid())
        length = retryOnEintr([&] { return ::read(stat.get(), text, sizeof text); });
    if (length == -1)
        return errno == ESRCH || errno == ENOENT;
    const char state = stateOf({text, static_cast<size_t>(length)});
    return state == 'Z' || state == 'X';
}

bool PidFd::hasExited() const
{
    return waitForExit(std::chrono::milliseconds::zero());
}

OsStatus PidFd::send(int signal) const
{
    if (::pidfd_send_signal(m_fd.get(), signal, nullptr, 0) == 0)
        return Done{};
    const OsError error = OsError::last("pidfd_send_signal");
    // EBADF: a kernel that takes no folder of /proc for a handle.
    const bool isRefused =
        error.number == ENOSYS ||
        (m_kind == Kind::ProcFolder && (error.number == EPERM || error.number == EBADF));
    if (!isRefused)
        return error;
    if (hasExited())
        return OsError{ESRCH, "kill"};
    return ::kill(m_pid, signal) == 0 ? OsStatus(Done{}) : OsStatus(OsError::last("kill"));
}

bool PidFd::waitForExit(std::chrono::milliseconds limit) const
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + limit;
    pollfd entry = {m_kind == Kind::PidFd ? m_fd.get() : -1, POLLIN, 0};
    while (true) {
        if (m_kind == Kind::ProcFolder && hasLeftProc())
            return true;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        auto wait = std::max<qint64>(left.count(), 0);
        if (m_kind == Kind::ProcFolder)
            wait = std::min<qint64>(wait, kLookAgain.count());
        const int found = ::poll(&entry, 1, static_cast<int>(wait));
        if (found == 1)
            return true;
        if (found == 0 && left.count() <= 0)
            return false;
        if (found == -1 && errno != EINTR)
            return false;
    }
}

} // namespace deck
