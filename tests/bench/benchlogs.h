// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "bench/series.h"
#include "log/logfile.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace deck::bench {

using Clock = std::chrono::steady_clock;
using Milliseconds = Series::Milliseconds;

inline constexpr int kRounds = 7;

template <typename Work>
Milliseconds timed(Work work)
{
    const auto begin = Clock::now();
    work();
    return Clock::now() - begin;
}

/// The event loop for so long.
void spinFor(std::chrono::milliseconds time);

/// The event loop until the condition, asked every millisecond, is satisfied.
void spinUntil(const std::function<bool()> &satisfied);

[[nodiscard]] std::shared_ptr<const LogFile> indexed(const QString &path);

// What is measured, in the order in which it is printed.
void benchIndex(const QString &path);
void benchFilters(const QString &path);
void benchFirstScreen(const QString &path);
/// A file of so many bytes in the folder: how soon one sees something of it, and all of it.
void benchLargeFile(const QString &folder, qint64 size);
void benchPaint(const QString &path);
void benchGaps();
void benchWriterRate();
void benchFrozenWindow();

} // namespace deck::bench
