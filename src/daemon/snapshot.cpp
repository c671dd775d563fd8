// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/snapshot.h"

namespace deck {

void Snapshot::apply(const DaemonReport &report)
{
    health = report.health;
    healthDetail = report.detail;
    if (report.health == Health::NotResponding)
        return;
    failedPlugins = report.failedPlugins;
    namespaces = report.namespaces;
    if (!report.version.isEmpty()) {
        version = report.version;
        revision = report.revision;
    }
}

std::chrono::milliseconds Snapshot::uptime() const
{
    if (pid == 0 || !startedAt.isValid())
        return std::chrono::milliseconds::zero();
    // A wall clock that was set back must not show a negative time.
    const qint64 elapsed = startedAt.msecsTo(QDateTime::currentDateTimeUtc());
    return std::chrono::milliseconds(std::max<qint64>(elapsed, 0));
}

} // namespace deck
