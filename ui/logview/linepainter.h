// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "logview/levelcolours.h"
#include "logview/linecache.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPalette>
#include <QRawFont>
#include <QRect>

#include <array>

class QPainter;

namespace deck {

/// Measures and paints single lines with one font and one palette.
class LinePainter
{
public:
    LinePainter(const QFont &font, const QPalette &palette);

    struct Row
    {
        QRect area;       ///< as high as heightOf() says
        int scrolled = 0; ///< pixels that the text is moved to the left; 0 when wrapped
        bool isWrapped = false;
        bool isSelected = false;
        bool isCurrent = false; ///< has the keyboard's frame
        bool isActive = false;  ///< the view has the focus
        bool isBookmarked = false;
    };

    [[nodiscard]] int lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double columnWidth() const { return m_columnWidth; }
    /// Width of the level's mark with its margins.
    [[nodiscard]] int gutterWidth() const { return m_gutter; }
    /// Width of a line with what is said about its cut end.
    [[nodiscard]] int widthOf(const ShownLine &line) const;
    /// Height of a line that is wrapped at this width, gutter included.
    [[nodiscard]] int heightOf(const ShownLine &line, int width) const;

    void paint(QPainter &painter, const Row &row, const ShownLine &line) const;
    /// Where a character is painted; the one behind the last has a place too.
    [[nodiscard]] QRect placeOf(const Row &row, const ShownLine &line, qsizetype character) const;
    /// The character at a place, or the nearest one of its row of text; the text's size behind it.
    [[nodiscard]] qsizetype characterAt(const Row &row, const ShownLine &line,
                                        const QPoint &at) const;

private:
    /// Characters of the text that stand in one row of the screen.
    struct Piece
    {
        qsizetype begin = 0;
        qsizetype size = 0;
    };

    [[nodiscard]] QList<Piece> piecesOf(const ShownLine &line, int width) const;
    [[nodiscard]] QList<Piece> piecesOf(const Row &row, const ShownLine &line) const;
    [[nodiscard]] QPointF beginOf(const Row &row, qsizetype piece) const;
    [[nodiscard]] double advance(const ShownLine &line, qsizetype begin, qsizetype size) const;
    void paintBackground(QPainter &painter, const Row &row) const;
    void paintCutEnd(QPainter &painter, const Row &row) const;
    void paintMark(QPainter &painter, const Row &row, LogLevel level) const;
    void paintPiece(QPainter &painter, const Row &row, const ShownLine &line, Piece piece,
                    QPointF at) const;
    void drawText(QPainter &painter, const ShownLine &line, Piece piece, QPointF at) const;
    void paintFound(QPainter &painter, const ShownLine &line, Piece piece, QPointF at) const;
    [[nodiscard]] QColor colourOf(const Row &row, LogLevel level, FormattedLine::Kind kind) const;

    QFont m_font;
    QRawFont m_rawFont;
    std::array<quint32, 128> m_glyphs{}; ///< of ASCII
    QFontMetricsF m_metrics;
    QPalette m_palette;
    LevelColours m_colours;
    int m_lineHeight;
    int m_ascent;
    double m_columnWidth;
    int m_gutter;
};

} // namespace deck
