// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// An Impact (impact.h) of a stop. Also of a daemon that does not answer: its shims are counted in
/// the machine's list of processes. Takes no arguments.
[[nodiscard]] Answer lookAtImpact(const Inspection &inspection);

} // namespace deck
