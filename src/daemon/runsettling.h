// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"

namespace deck {

/// Whether a record that has no end is of a process that is gone.
[[nodiscard]] bool isOver(const RunRecord &record, const QString &bootId);

/// Gives such a record the end that can still be found out: that nobody watched, the last sign of
/// life in its log, and its last lines. What is written of it is not changed.
void settle(RunRecord &record, const QString &bootId);

} // namespace deck
