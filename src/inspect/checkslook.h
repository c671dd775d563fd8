// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// Topic::Checks: a CheckReport. An argument `mend`, an array of ids of checks, says whose remedies
/// are applied first.
[[nodiscard]] Answer lookAtChecks(const Inspection &inspection);

} // namespace deck
