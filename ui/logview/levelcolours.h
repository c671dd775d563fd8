// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/loglevel.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace deck {

/// Contrast of two colours as WCAG 2 defines it, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The colour, made darker or lighter until it can be read on the background (contrast 4.5).
[[nodiscard]] QColor readableOn(const QColor &background, QColor colour);

/// How severity looks on one palette, light or dark. Colour is never alone: each level has a mark.
class LevelColours
{
public:
    explicit LevelColours(const QPalette &palette);

    [[nodiscard]] QColor text(LogLevel level) const { return m_text[static_cast<size_t>(level)]; }
    /// Of the mark, which is printed in the background's colour on it.
    [[nodiscard]] QColor badge(LogLevel level) const { return m_badge[static_cast<size_t>(level)]; }
    [[nodiscard]] QColor background() const { return m_background; }
    /// Behind what was searched for: every text colour can still be read on it.
    [[nodiscard]] QColor foundBackground() const { return m_found; }
    /// For what is said about a line and is not in it.
    [[nodiscard]] QColor quiet() const { return m_quiet; }

private:
    QColor m_background;
    QColor m_found;
    QColor m_quiet;
    std::array<QColor, kLogLevels> m_text;
    std::array<QColor, kLogLevels> m_badge;
};

/// One letter for a level, not translated: as in the daemon's own words. A space for None.
[[nodiscard]] QChar levelMark(LogLevel level);
/// The level's name for people.
[[nodiscard]] QString levelName(LogLevel level);

} // namespace deck
