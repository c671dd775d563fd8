// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/impact.h"
#include "inspect/ownership.h"
#include "inspect/usage.h"

#include <QString>

#include <optional>

namespace deck {

/// "12 %" of one processor; a dash while it is not known.
[[nodiscard]] QString processorText(std::optional<double> share);
/// "38.2 MiB"; a dash while it is not known.
[[nodiscard]] QString bytesText(std::optional<qint64> bytes);

/// One line on what a stop or a restart would touch; empty when there is no daemon.
[[nodiscard]] QString impactLine(const Impact &impact);

/// Whose the daemon at the socket is, in a sentence.
[[nodiscard]] QString ownerLine(const Ownership &ownership);

/// Why the commands are off, and what to do instead; empty when they are not.
[[nodiscard]] QString unsafeReason(const Ownership &ownership);

} // namespace deck
