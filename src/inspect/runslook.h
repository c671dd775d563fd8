// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// The records of the daemon's runs; needs neither a daemon nor a manager. Changes nothing.
///
/// Without arguments `runs`: all, newest first, each as toJson(RunRecord) has it but without what
/// makes them long (log lines, texts); and `faults`: records that are not usable, each with `file`
/// and `cause`.
///
/// With `run` (an id, the beginning of one, or "last") `run`: that one as a whole; `log`: its log
/// as it is named now, empty when it is gone; `lastGood`: the id of the last good run before it,
/// empty when there is none; and `changes`: what was different then, a line for each.
[[nodiscard]] Answer lookAtRuns(const Inspection &inspection);

} // namespace deck
