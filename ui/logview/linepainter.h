// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "logview/levelcolours.h"
#include "logview/linecache.h"

#include <QFont>
#include <QPalette>
#include <QRect>

class QPainter;

namespace deck {

/// Measures and paints single lines with one font and one palette.
class LinePainter
{
public:
    LinePainter(const QFont &font, const QPalette &palette);

    struct Row
    {
        QRect area;
        int scrolled = 0; ///< pixels that the text is moved to the left
        bool isSelected = false;
        bool isCurrent = false; ///< has the keyboard's frame
        bool isActive = false;  ///< the view has the focus
    };

    [[nodiscard]] int lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double columnWidth() const { return m_columnWidth; }
    /// Width of the level's mark with its margins.
    [[nodiscard]] int gutterWidth() const { return m_gutter; }
    /// Width of a line with what is said about its cut end.
    [[nodiscard]] int widthOf(const ShownLine &line) const;

    void paint(QPainter &painter, const Row &row, const ShownLine &line) const;

private:
    void paintBackground(QPainter &painter, const Row &row) const;
    void paintMark(QPainter &painter, const Row &row, LogLevel level) const;
    void paintText(QPainter &painter, const Row &row, const ShownLine &line) const;

    QFont m_font;
    QPalette m_palette;
    LevelColours m_colours;
    int m_lineHeight;
    int m_ascent;
    double m_columnWidth;
    int m_gutter;
};

} // namespace deck
