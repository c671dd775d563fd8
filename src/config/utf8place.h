// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/tomldepth.h"

#include <QByteArray>

#include <optional>

namespace deck {

/// Where a text has its first byte that is not UTF-8, or is NUL, as programs and pictures have it;
/// nothing when it is text throughout.
[[nodiscard]] std::optional<TextPosition> firstNonUtf8(const QByteArray &text);

} // namespace deck
