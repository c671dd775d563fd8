// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/childsetup.h"

#include <cerrno>
#include <climits>
#include <csignal>

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace deck {
namespace {

template <size_t N>
[[noreturn]] void giveUp(const char (&words)[N]) noexcept
{
    // Nobody is left to tell when this fails too.
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, words, N - 1);
    ::_exit(kChildSetupFailed);
}

/// Dispositions first: a handler of the manager must not run here once the mask is open. Numbers
/// that glibc keeps for itself (32, 33) and SIGKILL and SIGSTOP answer EINVAL.
void resetSignals() noexcept
{
    struct sigaction standard = {};
    standard.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; ++number) {
        if (::sigaction(number, &standard, nullptr) == -1 && errno != EINVAL)
            giveUp("containerdeck: child: sigaction failed\n");
    }
    sigset_t none;
    ::sigemptyset(&none);
    if (::sigprocmask(SIG_SETMASK, &none, nullptr) == -1)
        giveUp("containerdeck: child: sigprocmask failed\n");
}

bool putInPlace(int fd, int number) noexcept
{
    int result = -1;
    do
        result = ::dup2(fd, number);
    while (result == -1 && errno == EINTR);
    return result != -1;
}

void dieWithManager(pid_t manager) noexcept
{
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == -1)
        giveUp("containerdeck: child: prctl(PR_SET_PDEATHSIG) failed\n");
    // A manager that ended before prctl() sends nothing any more.
    if (::getppid() != manager)
        giveUp("containerdeck: child: the manager ended during the launch\n");
}

/// Marked, not closed: Qt reports a failed exec through a descriptor of its own.
void closeOthersOnExec() noexcept
{
    if (::syscall(SYS_close_range, 3U, UINT_MAX, CLOSE_RANGE_CLOEXEC) == 0)
        return;
    const long limit = ::sysconf(_SC_OPEN_MAX); // Linux before 5.11
    for (int fd = 3; fd < limit; ++fd)
        ::fcntl(fd, F_SETFD, FD_CLOEXEC); // EBADF: not open, nothing to do
}

} // namespace

void setUpChild(const ChildSetup &setup) noexcept
{
    resetSignals();
    // Early, so that what fails below is said in the daemon's log.
    if (!putInPlace(setup.logFd, STDOUT_FILENO) || !putInPlace(setup.logFd, STDERR_FILENO))
        giveUp("containerdeck: child: dup2 failed\n");
    if (::setsid() == -1)
        giveUp("containerdeck: child: setsid failed\n");
    if (setup.dieWithManager)
        dieWithManager(setup.manager);
    closeOthersOnExec();
}

} // namespace deck
