// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// A Usage of the daemon's process. Takes no arguments.
[[nodiscard]] Answer lookAtUsage(const Inspection &inspection);

} // namespace deck
