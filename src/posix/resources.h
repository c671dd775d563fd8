// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

#include <sys/types.h>

namespace deck {

/// What the kernel accounts to one process, all of its threads together.
struct ProcessResources
{
    std::chrono::milliseconds processor{0}; ///< user and system time since its start; 10 ms ticks
    qint64 residentBytes = 0;
    qint64 peakResidentBytes = 0;
    int threads = 0;
};

/// From /proc/PID/stat and status; nothing when the process is gone or is a zombie.
[[nodiscard]] std::optional<ProcessResources> readResources(pid_t pid);

} // namespace deck
