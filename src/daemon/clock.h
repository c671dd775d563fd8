// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace deck {

/// The monotonic time, passed in so that tests can hold it.
class Clock
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual TimePoint now() const = 0;
    /// Evenly spread over [0, 1); spreads restarts of many daemons apart.
    [[nodiscard]] virtual double jitter() = 0;
};

} // namespace deck
