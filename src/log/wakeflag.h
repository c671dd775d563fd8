// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/uniquefd.h"

#include <atomic>

namespace deck {

/// Tells an event loop that there is something to look at: a flag and a descriptor, so that at most
/// one wake-up is on its way however often it is raised. Any thread raises it, one takes it.
class WakeFlag
{
public:
    WakeFlag();

    /// Readable once raised; for a QSocketNotifier.
    [[nodiscard]] int fd() const { return m_wake.get(); }
    void raise();
    /// True when it was raised since the last call.
    bool take();

private:
    UniqueFd m_wake;
    std::atomic<bool> m_isRaised{false};
};

} // namespace deck
