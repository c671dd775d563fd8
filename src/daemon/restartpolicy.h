// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "daemon/clock.h"

#include <QList>

namespace deck {

/// When a daemon that ended unasked is started again. Pure: time and chance are passed in.
/// The first restart comes at once, later ones after 0.25 s doubling to 30 s (each shortened by up
/// to a quarter); a run of 10 s or more forgets the ends before it; the fifth start within 10 s is
/// the last.
class RestartPolicy
{
public:
    enum class Verdict {
        Stay, ///< the mode does not want a restart
        AtOnce,
        Later,  ///< after `delay`
        GiveUp, ///< it ends again and again
    };
    struct Decision
    {
        Verdict verdict = Verdict::Stay;
        std::chrono::milliseconds delay = {};

        bool operator==(const Decision &) const = default;
    };

    static constexpr std::chrono::milliseconds kFirstDelay{250};
    static constexpr std::chrono::seconds kLongestDelay{30};
    static constexpr std::chrono::seconds kWindow{10};
    static constexpr int kStartsInWindow = 5;

    explicit RestartPolicy(RestartMode mode) : m_mode(mode) {}

    void setMode(RestartMode mode) { m_mode = mode; }
    /// A process was started, by whomever.
    void started(Clock::TimePoint now);
    /// It ended unasked. `jitter` in [0, 1).
    [[nodiscard]] Decision ended(bool failure, Clock::TimePoint now, double jitter);
    /// A person asked for a start: what was before does not count.
    void forget();

private:
    RestartMode m_mode;
    QList<Clock::TimePoint> m_starts; ///< of the last window
    int m_shortRuns = 0;              ///< one after the other
};

} // namespace deck
