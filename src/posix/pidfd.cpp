// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/pidfd.h"

#include "posix/foldernames.h"

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

/// The id of a thread that leads no process: EINVAL up to Linux 6.14, ENOENT since.
bool isNoProcess(int error)
{
    return error == EINVAL || error == ENOENT;
}

/// The start of a file in a process's folder.
OsResult<QByteArray> startOf(int folder, const char *name)
{
    const UniqueFd fd(retryOnEintr([&] { return ::openat(folder, name, O_RDONLY | O_CLOEXEC); }));
    if (!fd.isValid())
        return OsError::last("openat");
    QByteArray text(512, Qt::Uninitialized); // what is looked for stands within the first 200 bytes
    const ssize_t length = retryOnEintr(
        [&] { return ::read(fd.get(), text.data(), static_cast<size_t>(text.size())); });
    if (length == -1)
        return OsError::last("read");
    text.truncate(length);
    return text;
}

/// Of "pid (comm) state ..."; the command may hold anything.
char stateOf(std::string_view stat)
{
    const size_t close = stat.rfind(')');
    return close == std::string_view::npos || close + 2 >= stat.size() ? '?' : stat[close + 2];
}

/// The process that a thread belongs to, of a `status`, in which the name is escaped.
pid_t processOf(const QByteArray &status)
{
    constexpr QByteArrayView kKey = "\nTgid:";
    const qsizetype at = status.indexOf(kKey);
    const qsizetype end = at < 0 ? -1 : status.indexOf('\n', at + 1);
    const qsizetype begin = at + kKey.size();
    return end < begin ? 0 : status.sliced(begin, end - begin).trimmed().toInt();
}

bool isGone(int error)
{
    return error == ESRCH || error == ENOENT;
}

/// Whether a process has a thread beside its first. True also when it cannot be told.
bool hasOtherThreads(int folder, pid_t pid)
{
    UniqueFd fd(
        retryOnEintr([&] { return ::openat(folder, "task", O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!fd.isValid())
        return !isGone(errno);
    const auto threads = namesIn(std::move(fd));
    if (!threads)
        return !isGone(threads.error().number);
    return threads->size() > 1 || !threads->contains(QByteArray::number(pid));
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
    if (isNoProcess(error.number))
        return OsError{ESRCH, error.call};
    return isUnavailable(error.number) ? openFolder(pid) : OsResult<PidFd>(error);
}

OsResult<PidFd> PidFd::openFolder(pid_t pid)
{
    const QByteArray path = "/proc/" + QByteArray::number(pid);
    UniqueFd fd(
        retryOnEintr([&] { return ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!fd.isValid()) {
        const OsError error = OsError::last("open");
        return isGone(error.number) ? OsError{ESRCH, error.call} : error;
    }
    // Threads have such a folder, too, though none that is listed.
    const OsResult<QByteArray> status = startOf(fd.get(), "status");
    if (!status)
        return isGone(status.error().number) ? OsError{ESRCH, status.error().call} : status.error();
    if (processOf(*status) != pid)
        return OsError{ESRCH, "open"};
    return PidFd(pid, std::move(fd), Kind::ProcFolder);
}

/// False also when it cannot be told: what may live counts as alive. A first thread that has ended
/// is a zombie for as long as others of its process go on.
bool PidFd::hasLeftProc() const
{
    const OsResult<QByteArray> stat = startOf(m_fd.get(), "stat");
    if (!stat)
        return isGone(stat.error().number);
    const char state = stateOf({stat->constData(), static_cast<size_t>(stat->size())});
    return (state == 'Z' || state == 'X') && !hasOtherThreads(m_fd.get(), m_pid);
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
    // EPERM: a filter, or what kill() says as well. EBADF: a kernel that takes no folder of /proc
    // for a handle.
    const bool isRefused = error.number == ENOSYS || error.number == EPERM ||
                           (m_kind == Kind::ProcFolder && error.number == EBADF);
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
