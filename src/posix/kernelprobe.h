// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace deck {

/// What the kernel says of the time of day.
struct ClockReading
{
    qint64 now = 0; ///< seconds since the epoch
    /// Whether something (NTP, PTP, the hypervisor) keeps it right. Always true where the kernel
    /// would not say.
    bool isSynchronised = true;
};

/// adjtimex(2) without changing anything, which needs no privilege.
[[nodiscard]] ClockReading readClock();

/// Calls that a kernel, or a seccomp filter around this process, may not have.
struct SystemCalls
{
    bool pidfd = true;      ///< pidfd_open(2), Linux 5.3
    bool closeRange = true; ///< close_range(2) with CLOSE_RANGE_CLOEXEC, Linux 5.11
};

/// Tries them, on this process and on no descriptor at all.
[[nodiscard]] SystemCalls probeSystemCalls();

} // namespace deck
