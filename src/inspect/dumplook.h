// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// Asks the daemon for a dump of its goroutines (SIGUSR1, which changes nothing else) and waits for
/// it: Goroutines (goroutines.h), kept beside the log. Takes no arguments.
[[nodiscard]] Answer lookAtDump(const Inspection &inspection);

} // namespace deck
