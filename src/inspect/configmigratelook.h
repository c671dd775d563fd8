// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// A text as the binary would write it in its newest version (`config migrate`, containerd 2.0 and
/// later). Arguments as of a proposal: `text`, or `file`. `binary`; `available`: whether it can;
/// `cause`: why not; `text`: what came of it. Changes nothing.
[[nodiscard]] Answer lookAtConfigMigrate(const Inspection &inspection);

} // namespace deck
