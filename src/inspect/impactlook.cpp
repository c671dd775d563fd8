// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/impactlook.h"

#include "daemon/daemonapi.h"
#include "inspect/impact.h"
#include "posix/processcontext.h"
#include "posix/procfs.h"
#include "rpc/inventoryreader.h"

#include <QFile>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// A shim of containerd is told the daemon's address; one of docker-containerd is told neither that
/// nor the state folder, but works in its container's folder there.
bool isShimOf(const ProcessInfo &process, const Snapshot &snapshot, const Places &places)
{
    if (process.arguments.isEmpty() || !process.arguments.constFirst().contains("containerd-shim"))
        return false;
    if (snapshot.dialect == Dialect::Containerd)
        return process.arguments.contains(QFile::encodeName(snapshot.socket));
    return workingFolder(process.pid).startsWith(places.daemonState + u'/');
}

int countShims(const Inspection &inspection)
{
    int count = 0;
    for (const pid_t pid : processIds()) {
        const auto process = readProcess(pid);
        if (process && isShimOf(*process, inspection.snapshot, inspection.setup.places))
            ++count;
    }
    return count;
}

} // namespace

Answer lookAtImpact(const Inspection &inspection)
{
    const Snapshot &snapshot = inspection.snapshot;
    Impact impact;
    impact.pid = snapshot.pid;
    impact.shims = countShims(inspection);
    if (snapshot.pid <= 0)
        return {toJson(impact)};
    constexpr std::chrono::seconds kPatience{3};
    const auto read =
        readInventory(apiOf(snapshot.dialect), snapshot.socket, pid_t(snapshot.pid),
                      InventoryScope::Tasks, QDeadlineTimer(kPatience), inspection.stop);
    if (const auto *inventory = std::get_if<Inventory>(&read)) {
        impact.namespaces = inventory->namespaces;
        impact.failures = inventory->failures;
    } else {
        impact.failures = {std::get<QString>(read)};
    }
    return {toJson(impact)};
}

} // namespace deck
