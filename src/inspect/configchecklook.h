// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/configcheck.h"
#include "daemon/configdump.h"
#include "inspect/inspection.h"

namespace deck {

/// Judges the argument `text`, or the file that `file` names: by our own rules, then by the
/// daemon's binary (`config dump`), unless it is no TOML. It is what an operator would lay over
/// what this manager generates; with `isFile` it is, or is to be, the profile's configFile. Changes
/// nothing, and does not wait for a FIFO.
///
/// `file`; `binary`, empty when there is none; `verdict`: `ok`, `warning` or `error`; `findings`:
/// each with `kind` (error, warning), `cause`, `advice`, and where they are known `line` and
/// `column`, from 1. An error, and no answer, for a file that cannot be read.
[[nodiscard]] Answer checkConfigText(const Inspection &inspection);

/// The judgement of the daemon's binary on an operator's text alone, with its lines. A text without
/// a version is of version 2, as a profile's is. Blocks.
[[nodiscard]] QList<ConfigFinding> askBinary(const ConfigBinary &binary, const QByteArray &text);

} // namespace deck
