// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/restartpolicy.h"

#include <algorithm>

namespace deck {

void RestartPolicy::started(Clock::TimePoint now)
{
    m_starts.removeIf([now](Clock::TimePoint start) { return now - start >= kWindow; });
    m_starts.append(now);
}

RestartPolicy::Decision RestartPolicy::ended(bool failure, Clock::TimePoint now, double jitter)
{
    if (m_mode == RestartMode::Never || (m_mode == RestartMode::OnFailure && !failure))
        return {Verdict::Stay};
    if (!m_starts.isEmpty() && now - m_starts.last() >= kWindow)
        m_shortRuns = 0;
    m_starts.removeIf([now](Clock::TimePoint start) { return now - start >= kWindow; });
    if (m_starts.size() >= kStartsInWindow)
        return {Verdict::GiveUp};
    const int before = m_shortRuns++;
    if (before == 0)
        return {Verdict::AtOnce};
    constexpr int kDoublings = 7; // 0.25 s to 32 s
    const std::chrono::milliseconds full = std::min<std::chrono::milliseconds>(
        kFirstDelay * (1 << std::min(before - 1, kDoublings)), kLongestDelay);
    return {Verdict::Later,
            std::chrono::duration_cast<std::chrono::milliseconds>(full * (1.0 - jitter / 4))};
}

void RestartPolicy::forget()
{
    m_starts.clear();
    m_shortRuns = 0;
}

} // namespace deck
