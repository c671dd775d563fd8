// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QPalette>

namespace deck {

/// How something is meant. A colour in the window, and never the colour alone.
enum class Tone {
    Quiet,   ///< nothing is going on
    Busy,    ///< under way
    Good,    ///< as it should be
    Caution, ///< works, but needs a look
    Bad,     ///< does not work
};

/// Whether light text stands on a dark ground.
[[nodiscard]] bool isDark(const QPalette &palette);

/// For marks, and for text on the ground of the window or of a list: at least 4.5 to 1 against it,
/// whatever the palette.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

/// Of marks on that colour.
[[nodiscard]] QColor onToneColor(const QPalette &palette);

/// A ground for text in the palette's own colour.
[[nodiscard]] QColor toneGround(Tone tone, const QPalette &palette);

} // namespace deck
