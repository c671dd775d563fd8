// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/loglevel.h"
#include "presentation/contrast.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace deck {

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
    /// Of what a person has marked or looks for.
    [[nodiscard]] QColor link() const { return m_link; }
    /// In the density strip: more of the level's colour where it has a larger share of the lines.
    [[nodiscard]] QColor density(LogLevel level, double share, const QColor &background) const;

private:
    QColor m_background;
    QColor m_found;
    QColor m_link;
    QColor m_quiet;
    std::array<QColor, kLogLevels> m_text;
    std::array<QColor, kLogLevels> m_badge;
};

/// One letter for a level, not translated: as in the daemon's own words. A space for None.
[[nodiscard]] QChar levelMark(LogLevel level);
/// The level's name for people.
[[nodiscard]] QString levelName(LogLevel level);

} // namespace deck
