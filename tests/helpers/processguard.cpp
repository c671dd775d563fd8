// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/processguard.h"

#include <csignal>

namespace deck::test {

ProcessGuard::~ProcessGuard()
{
    for (const PidFd &process : m_processes) {
        if (!process.send(SIGKILL))
            continue; // already gone
        // A child of the test itself stays a zombie until reaped; its end is what matters here.
        [[maybe_unused]] const bool ended = process.waitForExit(std::chrono::seconds(5));
    }
}

void ProcessGuard::add(qint64 pid)
{
    if (OsResult<PidFd> process = PidFd::open(static_cast<pid_t>(pid)))
        m_processes.push_back(std::move(*process));
}

} // namespace deck::test
