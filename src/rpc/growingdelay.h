// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <chrono>
#include <utility>

namespace deck {

/// A delay that doubles with each use, up to a limit.
class GrowingDelay
{
public:
    using Duration = std::chrono::milliseconds;

    constexpr GrowingDelay(Duration first, Duration longest)
        : m_first(first), m_longest(longest), m_next(first)
    {
    }

    [[nodiscard]] Duration next() { return std::exchange(m_next, std::min(m_next * 2, m_longest)); }
    void reset() { m_next = m_first; }

private:
    Duration m_first;
    Duration m_longest;
    Duration m_next;
};

} // namespace deck
