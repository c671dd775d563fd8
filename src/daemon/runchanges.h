// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"

#include <QList>

namespace deck {

/// What was different at this run from another one before it, a line for each: the program, its
/// version, arguments, environment, settings of containerd.toml, of the profile, and the boot.
[[nodiscard]] QStringList changesBetween(const RunRecord &before, const RunRecord &now);

/// The last good run before this one among records, oldest first. Null when there is none.
[[nodiscard]] const RunRecord *lastGoodBefore(const QList<RunRecord> &records,
                                              const RunRecord &run);

} // namespace deck
