// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/linematcher.h"

#include <functional>
#include <vector>

namespace deck {

/// Calls `found` with each complete line in [begin, end) that is wanted, in order, as long as it
/// returns true. For a terminal: no threads, no event loop. Trimmed lines are passed over.
void forEachMatch(const LogFile &file, const LineMatcher &matcher, qint64 begin, qint64 end,
                  const std::function<bool(qint64 line)> &found);

/// The last lines in [begin, end) that are wanted, at most `count`, oldest first.
[[nodiscard]] std::vector<qint64> lastMatches(const LogFile &file, const LineMatcher &matcher,
                                              qint64 begin, qint64 end, size_t count);

} // namespace deck
