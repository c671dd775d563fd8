// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFontMetrics>

namespace deck {

/// The width that a character of a name or a number needs, for places that are so many characters
/// wide. QFontMetrics::averageCharWidth() is that of a Chinese character in a Chinese font, which
/// is twice as much, in a text that is half as long.
[[nodiscard]] int characterWidth(const QFontMetrics &metrics);

} // namespace deck
