// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "signals.h"

#include "fakelog.h"

#include <algorithm>
#include <csignal>

#include <time.h>

namespace fake {
namespace {

bool ignoresTermination = false;

sigset_t handledSignals()
{
    sigset_t set;
    ::sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGUSR1})
        ::sigaddset(&set, number);
    return set;
}

bool isTermination(int number)
{
    return (number == SIGTERM || number == SIGINT) && !ignoresTermination;
}

} // namespace

void blockSignals()
{
    const sigset_t set = handledSignals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void ignoreTermination()
{
    ignoresTermination = true;
}

Pause pauseFor(std::chrono::milliseconds time)
{
    using Clock = std::chrono::steady_clock;
    const sigset_t set = handledSignals();
    const auto end = Clock::now() + time;
    while (Clock::now() < end) {
        const auto left = std::max<long>(
            std::chrono::duration_cast<std::chrono::nanoseconds>(end - Clock::now()).count(), 0);
        const timespec wait = {left / 1'000'000'000, left % 1'000'000'000};
        const int number = ::sigtimedwait(&set, nullptr, &wait);
        if (isTermination(number))
            return Pause::Terminated;
        if (number == SIGUSR1)
            log("=== BEGIN goroutine stack dump ===\\ngoroutine 1 [running]:\\n"
                "=== END goroutine stack dump ===");
    }
    return Pause::Over;
}

void pauseUntilTerminated()
{
    while (pauseFor(std::chrono::hours(1)) != Pause::Terminated) {
    }
}

} // namespace fake
