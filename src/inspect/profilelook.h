// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// The profile as its file has it now, as a ProfileView. `values` (KEY: TEXT) are tried out: what
/// is wrong with each, and the command line that they make. Changes nothing.
[[nodiscard]] Answer lookAtProfile(const Inspection &inspection);

} // namespace deck
