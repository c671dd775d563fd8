// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"

#include <optional>

namespace deck {

enum class Direction { Backward, Forward };

/// The nearest line behind (or before) one that states this level or a worse one itself.
[[nodiscard]] std::optional<qint64> findLevel(const LogFile &file, qint64 from, Direction direction,
                                              LogLevel least);

} // namespace deck
