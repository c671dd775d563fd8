// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/snapshot.h"

namespace deck {

std::chrono::milliseconds Snapshot::uptime() const
{
    if (pid == 0 || !startedAt.isValid())
        return std::chrono::milliseconds::zero();
    // A wall clock that was set back must not show a negative time.
    const qint64 elapsed = startedAt.msecsTo(QDateTime::currentDateTimeUtc());
    return std::chrono::milliseconds(std::max<qint64>(elapsed, 0));
}

} // namespace deck
