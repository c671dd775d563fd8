// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// The changes of the profile that are on record. `changes`: newest first, each as toJson() of a
/// ChangeRecord has it; `leftOff`: how many older ones there was no room for; `faults`: files that
/// hold none, each with `file` and `cause`.
[[nodiscard]] Answer lookAtChanges(const Inspection &inspection);

} // namespace deck
