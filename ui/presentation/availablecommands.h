// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/snapshot.h"
#include "inspect/ownership.h"

namespace deck {

/// Which commands mean something now.
struct AvailableCommands
{
    bool start = false;
    bool stop = false;
    bool restart = false;

    bool operator==(const AvailableCommands &) const = default;
};

/// Nothing is available while no manager holds the profile: the attention line offers to take over.
/// And while the address is served by a daemon that is not ours, nothing is that would start one.
[[nodiscard]] AvailableCommands availableCommands(const Snapshot &snapshot,
                                                  Owner owner = Owner::Nobody);

} // namespace deck
