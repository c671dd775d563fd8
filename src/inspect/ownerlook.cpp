// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/ownerlook.h"

#include "inspect/ownership.h"
#include "posix/processcontext.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"

#include <QCoreApplication>

#include <unistd.h>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Inspection)
};

/// 0: nobody.
pid_t whoServes(const QString &socket)
{
    const OsResult<UniqueFd> connected = connectUnix(socket);
    if (!connected)
        return 0;
    const auto peer = peerCredentials(connected->get());
    return peer ? peer->pid : 0;
}

QList<ProcessInfo> ancestorsOf(const ProcessInfo &process)
{
    constexpr qsizetype kMost = 16; // a chain that grows while it is read would have no end
    QList<ProcessInfo> ancestors;
    pid_t next = process.parent;
    while (next > 0 && ancestors.size() < kMost) {
        const auto parent = readProcess(next);
        if (!parent)
            break;
        ancestors.append(*parent);
        next = parent->parent;
    }
    return ancestors;
}

Owner ownerOf(const Ownership &seen, const QList<ProcessInfo> &ancestors, const Snapshot &snapshot)
{
    if (snapshot.pid == seen.pid)
        return snapshot.origin == Origin::Adopted ? Owner::Adopted : Owner::Ours;
    OwnerTraits traits{seen.commandLine, seen.unit, {}};
    for (const ProcessInfo &ancestor : ancestors)
        traits.ancestorNames.append(ancestor.name);
    return judgeStranger(traits);
}

} // namespace

Answer lookAtOwner(const Inspection &inspection)
{
    const Snapshot &snapshot = inspection.snapshot;
    const pid_t peer = whoServes(inspection.setup.places.socket);
    const auto process = readProcess(peer > 0 ? peer : pid_t(snapshot.pid));
    Ownership seen;
    if (!process)
        return {toJson(seen)};
    seen.pid = process->pid;
    seen.user = userName(process->uid);
    seen.startedAtMs = startTimeMs(*process);
    seen.executable = process->executable;
    seen.commandLine = QString::fromLocal8Bit(process->arguments.join(' '));
    seen.controlGroup = controlGroup(process->pid);
    seen.unit = unitOf(seen.controlGroup);
    seen.isInOtherUserNamespace = !shareUserNamespace(process->pid, ::getpid());
    const QList<ProcessInfo> ancestors = ancestorsOf(*process);
    for (const ProcessInfo &ancestor : ancestors)
        seen.ancestors.append(Words::tr("pid %1 (%2)").arg(ancestor.pid).arg(ancestor.name));
    seen.owner = ownerOf(seen, ancestors, snapshot);
    return {toJson(seen)};
}

} // namespace deck
