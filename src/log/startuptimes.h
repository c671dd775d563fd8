// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logtime.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace deck {

/// One plugin's part of a start of containerd.
struct StartupStep
{
    QString plugin;                     ///< "io.containerd.content.v1.content"
    std::chrono::microseconds begin{0}; ///< since the log's first line
    std::chrono::microseconds took{0};  ///< until the next plugin's turn

    bool operator==(const StartupStep &) const = default;
};

/// What a start spent its time on, by the daemon's own log lines.
struct StartupTimes
{
    LogTime at;               ///< of the first line
    QList<StartupStep> steps; ///< in the daemon's order; empty when it does not log them
    std::optional<std::chrono::microseconds>
        total; ///< until "successfully booted"; none: it did not

    bool operator==(const StartupTimes &) const = default;
};

/// Reads the beginning of a run's log (4 MiB at most), of containerd 1.x or 2.x, text or JSON.
/// Nothing when the file cannot be read, states no time, or has lost its head to trimming.
[[nodiscard]] std::optional<StartupTimes> readStartupTimes(const QString &logFile);

} // namespace deck
