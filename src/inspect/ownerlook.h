// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// An Ownership (ownership.h) of whoever serves the profile's socket, by asking the kernel for the
/// socket's peer; of the daemon itself when its socket is not there. Takes no arguments.
[[nodiscard]] Answer lookAtOwner(const Inspection &inspection);

} // namespace deck
