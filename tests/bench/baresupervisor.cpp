// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/baresupervisor.h"

#include "posix/pidfd.h"
#include "posix/unixsocket.h"

#include <QFile>

#include <csignal>
#include <ctime>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace deck::bench {

void BareSupervisor::start()
{
    const QByteArray config = QFile::encodeName(m_config);
    m_pid = ::vfork();
    if (m_pid == 0) {
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        ::execlp("containerd", "containerd", "--config", config.constData(), nullptr);
        ::_exit(127);
    }
    constexpr timespec kBetween{0, 200'000};
    while (!connectUnix(m_socket))
        ::nanosleep(&kBetween, nullptr);
}

void BareSupervisor::killAndRestart()
{
    const auto process = PidFd::open(m_pid);
    ::kill(m_pid, SIGKILL);
    (void)process->waitForExit(std::chrono::seconds(10));
    reap();
    start();
}

void BareSupervisor::stop()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGTERM);
    reap();
    ::unlink(QFile::encodeName(m_socket).constData());
}

void BareSupervisor::reap()
{
    ::waitpid(m_pid, nullptr, 0);
    m_pid = 0;
}

} // namespace deck::bench
