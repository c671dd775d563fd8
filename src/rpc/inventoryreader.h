// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/api.h"
#include "rpc/inventory.h"

#include <QDeadlineTimer>

#include <stop_token>
#include <variant>

#include <sys/types.h>

namespace deck {

/// How much is asked.
enum class InventoryScope {
    Tasks,      ///< namespaces, their containers and tasks
    Everything, ///< version, plugins, images and snapshots as well
};

/// Asks a daemon what it has. Blocks until the deadline at the latest; for a worker thread. The
/// error says why nobody could be asked; a call that failed is among the inventory's failures.
[[nodiscard]] std::variant<Inventory, QString> readInventory(Api api, const QString &socket,
                                                             pid_t daemon, InventoryScope scope,
                                                             QDeadlineTimer deadline,
                                                             std::stop_token stop);

} // namespace deck
