// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/offline.h"

#include "daemon/findings.h"
#include "daemon/logplace.h"
#include "posix/procfs.h"
#include "rootless/rootlesslook.h"

#include <unistd.h>

namespace deck {

Snapshot observeOffline(const Profile &profile, const Places &places)
{
    Snapshot snapshot;
    snapshot.profile = profile.name;
    snapshot.dialect = profile.dialect;
    snapshot.lifetime = profile.lifetime;
    snapshot.binary = profile.effectiveBinary();
    snapshot.socket = places.socket;
    snapshot.pidFile = places.pidFile;
    snapshot.logFile = places.logFile;
    const pid_t pid = liveDaemon(observe(profile, places));
    const auto process = readProcess(pid);
    if (!process || process->isZombie())
        return snapshot;
    const LogPlace log = findLog(pid);
    snapshot.state = State::Running;
    snapshot.wanted = Wanted::Running;
    snapshot.pid = pid;
    snapshot.startedAt = QDateTime::fromMSecsSinceEpoch(startTimeMs(*process), Qt::UTC);
    snapshot.binary = process->executable;
    // None at all in the moment of its end, when the kernel has already taken its memory away.
    for (const QByteArray &argument : process->arguments.mid(1))
        snapshot.arguments << QString::fromLocal8Bit(argument);
    snapshot.logFile = log.file;
    snapshot.logNotice = log.notice;
    if (profile.isRootless(::geteuid()))
        snapshot.rootless = factsOf(findNamespaces(rootlessPlaces(places)));
    if (const auto score = readOomScoreAdj(pid))
        snapshot.oomScoreAdj = *score;
    return snapshot;
}

} // namespace deck
