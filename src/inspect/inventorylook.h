// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// An Inventory (inventoryjson.h) of the daemon, by its own answers. Takes no arguments.
[[nodiscard]] Answer lookAtInventory(const Inspection &inspection);

} // namespace deck
