// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// What would be different with a proposal (see proposalFromJson()): the effective configuration
/// now against the one after the next start, both as the daemon's binary sees them. Keys of a text
/// that belong to this manager do not count. Changes nothing.
///
/// `file`; `binary`; `changes`: each with `key`, `kind` (added, removed, changed) and, where there
/// is one, `before` and `after`: a `value` (secrets struck out), a `source` and, of an import,
/// `importedFrom`; `keys` of the profile that have other values: each with `key`, `before`,
/// `after`; `needsRestart`; `notes`: what a person should know of. An error, and no answer, where
/// one of the two configurations is refused.
[[nodiscard]] Answer lookAtConfigDiff(const Inspection &inspection);

} // namespace deck
