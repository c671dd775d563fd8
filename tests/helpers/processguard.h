// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/pidfd.h"

#include <vector>

namespace deck::test {

/// Ends, when a test is over and however it is, the processes that it named; by handle, so that a
/// reused pid is never hit.
class ProcessGuard
{
public:
    ProcessGuard() = default;
    ProcessGuard(const ProcessGuard &) = delete;
    ProcessGuard &operator=(const ProcessGuard &) = delete;
    ~ProcessGuard();

    /// A pid of 0 or of a process that is gone is ignored.
    void add(qint64 pid);

private:
    std::vector<PidFd> m_processes;
};

} // namespace deck::test
