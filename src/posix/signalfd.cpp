// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/signalfd.h"

#include <csignal>

#include <sys/signalfd.h>

namespace deck {

OsResult<SignalFd> SignalFd::block(std::initializer_list<int> numbers)
{
    sigset_t set;
    ::sigemptyset(&set);
    for (const int number : numbers)
        ::sigaddset(&set, number);
    if (const int error = ::pthread_sigmask(SIG_BLOCK, &set, nullptr); error != 0)
        return OsError{error, "pthread_sigmask"};
    UniqueFd fd(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!fd.isValid())
        return OsError::last("signalfd");
    return SignalFd(std::move(fd));
}

std::optional<int> SignalFd::take() const
{
    signalfd_siginfo info = {};
    const ssize_t size = retryOnEintr([&] { return ::read(m_fd.get(), &info, sizeof info); });
    if (size != static_cast<ssize_t>(sizeof info))
        return std::nullopt;
    return static_cast<int>(info.ssi_signo);
}

void ignoreWriteSignals()
{
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
}

} // namespace deck
