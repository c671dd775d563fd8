// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/inspection.h"

namespace deck {

/// Judges the file that the argument `file` names: by our own rules, then by the daemon's binary
/// (`config dump`), unless it is no TOML. The file is what an operator would lay over what this
/// manager generates. Changes nothing, and does not wait for a FIFO.
///
/// `file`; `binary`, empty when there is none; `verdict`: `ok`, `warning` or `error`; `findings`:
/// each with `kind` (error, warning), `cause`, `advice`, and where they are known `line` and
/// `column`, from 1. An error, and no answer, for a file that cannot be read.
[[nodiscard]] Answer checkConfigFile(const Inspection &inspection);

} // namespace deck
