// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "rpc/daemonclient.h"

#include <memory>

namespace deck {

/// The client that speaks what a daemon of this dialect understands.
[[nodiscard]] std::unique_ptr<DaemonClient> makeDaemonClient(Dialect dialect);

/// Loads what the clients need, so that the first start does not pay for it.
void warmUpDaemonClients();

} // namespace deck
