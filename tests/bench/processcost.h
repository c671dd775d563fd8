// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>

namespace deck::bench {

/// What a process costs while nothing happens.
struct IdleCost
{
    double wakeups = 0;   ///< a second, of all its threads
    double processor = 0; ///< ms a minute
    double memory = 0;    ///< MiB, proportional share
    int threads = 0;
    int descriptors = 0;
};

/// Looks at a process when it is made, and again when it is asked.
class CostMeter
{
public:
    explicit CostMeter(qint64 pid);
    [[nodiscard]] IdleCost cost() const;

private:
    qint64 m_pid;
    std::chrono::steady_clock::time_point m_begin;
    double m_wakeups;
    double m_processor;
};

} // namespace deck::bench
