// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/inventorylook.h"

#include "daemon/daemonapi.h"
#include "inspect/inventoryjson.h"
#include "rpc/inventoryreader.h"

namespace deck {

Answer lookAtInventory(const Inspection &inspection)
{
    const Snapshot &snapshot = inspection.snapshot;
    if (snapshot.pid <= 0)
        return notRunningAnswer(inspection);
    constexpr std::chrono::seconds kPatience{10};
    const auto read =
        readInventory(apiOf(snapshot.dialect), snapshot.socket, pid_t(snapshot.pid),
                      InventoryScope::Everything, QDeadlineTimer(kPatience), inspection.stop);
    if (const auto *why = std::get_if<QString>(&read))
        return unanswered(snapshot.profile, *why);
    return {toJson(std::get<Inventory>(read))};
}

} // namespace deck
