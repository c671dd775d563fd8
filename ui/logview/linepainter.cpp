// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/linepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace deck {
namespace {

constexpr int kMargin = 4;

QString cutNote(const ShownLine &line)
{
    if (line.bytesLeftOut() <= 0)
        return {};
    return QCoreApplication::translate("deck::LogView", "  … %1 more")
        .arg(QLocale().formattedDataSize(line.bytesLeftOut()));
}

} // namespace

LinePainter::LinePainter(const QFont &font, const QPalette &palette)
    : m_font(font), m_palette(palette), m_colours(palette)
{
    const QFontMetricsF metrics(font);
    m_lineHeight = static_cast<int>(std::ceil(metrics.lineSpacing())) + 2;
    m_ascent = static_cast<int>(std::ceil(metrics.ascent())) + 1;
    m_columnWidth = metrics.horizontalAdvance(u'0');
    m_gutter = static_cast<int>(std::ceil(m_columnWidth)) + 4 * kMargin;
}

int LinePainter::widthOf(const ShownLine &line) const
{
    const QString note = cutNote(line);
    const double text = line.isPlain ? m_columnWidth * static_cast<double>(line.text.size())
                                     : QFontMetricsF(m_font).horizontalAdvance(line.text);
    return m_gutter + static_cast<int>(std::ceil(text)) +
           static_cast<int>(m_columnWidth * static_cast<double>(note.size())) + 2 * kMargin;
}

void LinePainter::paint(QPainter &painter, const Row &row, const ShownLine &line) const
{
    paintBackground(painter, row);
    painter.setFont(m_font);
    paintText(painter, row, line);
    // Behind the text, so that text that is scrolled to the left goes under it.
    if (!line.line.continues)
        paintMark(painter, row, line.line.level);
}

void LinePainter::paintBackground(QPainter &painter, const Row &row) const
{
    const auto group = row.isActive ? QPalette::Active : QPalette::Inactive;
    if (row.isSelected)
        painter.fillRect(row.area, m_palette.color(group, QPalette::Highlight));
    if (row.isCurrent && row.isActive) {
        painter.setPen(QPen(m_palette.color(QPalette::Text), 1, Qt::DotLine));
        painter.drawRect(row.area.adjusted(0, 0, -1, -1));
    }
}

void LinePainter::paintMark(QPainter &painter, const Row &row, LogLevel level) const
{
    const QRect badge(row.area.left() + kMargin, row.area.top() + 1, m_gutter - 2 * kMargin,
                      row.area.height() - 2);
    // Info is what nearly all lines are: a filled badge on each would shout.
    const bool isLoud = level >= LogLevel::Warning;
    if (isLoud)
        painter.fillRect(badge, m_colours.badge(level));
    const QColor selected = m_palette.color(QPalette::HighlightedText);
    const QColor quiet = row.isSelected ? selected : m_colours.badge(level);
    painter.setPen(isLoud ? m_colours.background() : quiet);
    painter.drawText(badge, Qt::AlignCenter, levelMark(level));
}

void LinePainter::paintText(QPainter &painter, const Row &row, const ShownLine &line) const
{
    const QRect clip = row.area.adjusted(m_gutter, 0, 0, 0);
    painter.save();
    painter.setClipRect(clip);
    const auto group = row.isActive ? QPalette::Active : QPalette::Inactive;
    painter.setPen(row.isSelected ? m_palette.color(group, QPalette::HighlightedText)
                                  : m_colours.text(line.line.level));
    const double baseline = row.area.top() + m_ascent;
    double x = clip.left() - row.scrolled;
    if (line.isPlain) {
        // Only the columns that can be seen are laid out.
        const auto first = static_cast<qsizetype>(row.scrolled / m_columnWidth);
        const auto count = static_cast<qsizetype>(clip.width() / m_columnWidth) + 2;
        painter.drawText(QPointF(x + m_columnWidth * static_cast<double>(first), baseline),
                         line.text.mid(first, count));
        x += m_columnWidth * static_cast<double>(line.text.size());
    } else {
        painter.drawText(QPointF(x, baseline), line.text);
        x += QFontMetricsF(m_font).horizontalAdvance(line.text);
    }
    if (const QString note = cutNote(line); !note.isEmpty()) {
        if (!row.isSelected)
            painter.setPen(m_colours.quiet());
        painter.drawText(QPointF(x, baseline), note);
    }
    painter.restore();
}

} // namespace deck
