// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logrecord.h"

#include <optional>

namespace deck {

/// Reads `key=value` pairs, values bare or quoted as Go's %q does. Nothing when the line is broken.
[[nodiscard]] std::optional<QList<LogRecord::Field>> readLogfmt(QByteArrayView line);

/// Reads the members of one JSON object; inner objects and arrays stay as they are written. Nothing
/// when the line is broken.
[[nodiscard]] std::optional<QList<LogRecord::Field>> readJsonObject(QByteArrayView line);

} // namespace deck
