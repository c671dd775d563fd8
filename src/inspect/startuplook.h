// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// A StartupComparison (startupjson.h), by the log of this run and those of earlier ones. Takes no
/// arguments.
[[nodiscard]] Answer lookAtStartup(const Inspection &inspection);

} // namespace deck
