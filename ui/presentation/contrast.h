// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>

namespace deck {

/// What WCAG 2 asks of text, and of marks that mean something.
inline constexpr double kTextContrast = 4.5;
inline constexpr double kMarkContrast = 3;

/// Contrast of two colours as WCAG 2 defines it, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The colour, made darker or lighter until it stands out against the background that much.
[[nodiscard]] QColor readableOn(const QColor &background, QColor colour,
                                double least = kTextContrast);

/// The background, moved towards black or white until the text on it can be read.
[[nodiscard]] QColor groundFor(const QColor &text, const QColor &background);

/// What is seen of a colour that lets some of the background through.
[[nodiscard]] QColor blended(const QColor &background, const QColor &colour);

/// Text that recedes, and can still be read.
[[nodiscard]] QColor quietText(const QColor &background, const QColor &text);

} // namespace deck
