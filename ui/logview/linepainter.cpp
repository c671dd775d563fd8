// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/linepainter.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QLocale>
#include <QPainter>
#include <QVarLengthArray>

#include <algorithm>
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
    : m_font(font), m_rawFont(QRawFont::fromFont(font)), m_metrics(font), m_palette(palette),
      m_colours(palette)
{
    m_lineHeight = static_cast<int>(std::ceil(m_metrics.lineSpacing())) + 2;
    m_ascent = static_cast<int>(std::ceil(m_metrics.ascent())) + 1;
    m_columnWidth = m_metrics.horizontalAdvance(u'0');
    m_gutter = static_cast<int>(std::ceil(m_columnWidth)) + 4 * kMargin;
    QString ascii;
    for (size_t c = 0; c < m_glyphs.size(); ++c)
        ascii += c < u' ' || c == 0x7f ? QChar(u' ') : QChar(static_cast<char16_t>(c));
    const QList<quint32> glyphs = m_rawFont.glyphIndexesForString(ascii);
    if (glyphs.size() == static_cast<qsizetype>(m_glyphs.size()))
        std::copy(glyphs.begin(), glyphs.end(), m_glyphs.begin());
    else
        m_rawFont = QRawFont(); // text is drawn with the font then
}

int LinePainter::widthOf(const ShownLine &line) const
{
    const double note = m_columnWidth * static_cast<double>(cutNote(line).size());
    return m_gutter + static_cast<int>(std::ceil(advance(line, 0, line.text().size()) + note)) +
           2 * kMargin;
}

int LinePainter::heightOf(const ShownLine &line, int width) const
{
    return static_cast<int>(piecesOf(line, width).size()) * m_lineHeight;
}

double LinePainter::advance(const ShownLine &line, qsizetype begin, qsizetype size) const
{
    if (line.isPlain)
        return m_columnWidth * static_cast<double>(size);
    return m_metrics.horizontalAdvance(line.text().mid(begin, size));
}

QList<LinePainter::Piece> LinePainter::piecesOf(const ShownLine &line, int width) const
{
    constexpr qsizetype kMostPieces = 40; // of one line: a dump must not push all others away
    const double room = std::max(m_columnWidth, width - m_gutter - 2.0 * kMargin);
    const auto columns = std::max<qsizetype>(1, static_cast<qsizetype>(room / m_columnWidth));
    const qsizetype size = line.text().size();
    QList<Piece> pieces;
    qsizetype begin = 0;
    while (begin < size && pieces.size() < kMostPieces) {
        qsizetype count = std::min(columns, size - begin);
        // Characters of other scripts may be wider than a column.
        while (!line.isPlain && count > 1 && advance(line, begin, count) > room)
            count -= std::max<qsizetype>(1, count / 8);
        if (begin + count < size && line.text().at(begin + count - 1).isHighSurrogate())
            count += count > 1 ? -1 : 1;
        pieces.append({begin, count});
        begin += count;
    }
    if (pieces.isEmpty())
        pieces.append(Piece{});
    return pieces;
}

QList<LinePainter::Piece> LinePainter::piecesOf(const Row &row, const ShownLine &line) const
{
    return row.isWrapped ? piecesOf(line, row.area.width()) : QList<Piece>{{0, line.text().size()}};
}

/// The upper left corner of a piece's text.
QPointF LinePainter::beginOf(const Row &row, qsizetype piece) const
{
    return {static_cast<double>(row.area.left() + m_gutter - row.scrolled),
            row.area.top() + static_cast<double>(piece) * m_lineHeight};
}

QRect LinePainter::placeOf(const Row &row, const ShownLine &line, qsizetype character) const
{
    const QList<Piece> pieces = piecesOf(row, line);
    qsizetype at = 0;
    while (at + 1 < pieces.size() && character >= pieces.at(at + 1).begin)
        ++at;
    const qsizetype begin = pieces.at(at).begin;
    const qsizetype end = std::min(character, begin + pieces.at(at).size);
    const QPointF corner = beginOf(row, at) + QPointF(advance(line, begin, end - begin), 0);
    const double width = end < line.text().size() ? advance(line, end, 1) : m_columnWidth;
    return QRectF(corner, QSizeF(width, m_lineHeight)).toAlignedRect();
}

qsizetype LinePainter::characterAt(const Row &row, const ShownLine &line, const QPoint &at) const
{
    const QList<Piece> pieces = piecesOf(row, line);
    const qsizetype under = (at.y() - row.area.top()) / m_lineHeight;
    const qsizetype number = std::clamp<qsizetype>(under, 0, pieces.size() - 1);
    const Piece &piece = pieces.at(number);
    const double x = at.x() - beginOf(row, number).x();
    const auto column = static_cast<qsizetype>(std::max(0.0, x) / m_columnWidth);
    qsizetype character = std::min(column, piece.size);
    // Characters of other scripts may be wider than a column.
    while (!line.isPlain && character > 0 && advance(line, piece.begin, character) > x)
        --character;
    return piece.begin + character;
}

void LinePainter::paint(QPainter &painter, const Row &row, const ShownLine &line) const
{
    paintBackground(painter, row);
    painter.setFont(m_font);
    painter.save();
    painter.setClipRect(row.area.adjusted(m_gutter, 0, 0, 0));
    QPointF at(row.area.left() + m_gutter - row.scrolled, row.area.top());
    if (row.isWrapped) {
        const QList<Piece> pieces = piecesOf(line, row.area.width());
        for (const Piece &piece : pieces) {
            paintPiece(painter, row, line, piece, at);
            at.ry() += m_lineHeight;
        }
        if (pieces.last().begin + pieces.last().size < line.text().size() ||
            line.bytesLeftOut() > 0)
            paintCutEnd(painter, row);
    } else {
        paintPiece(painter, row, line, {0, line.text().size()}, at);
        at.rx() += advance(line, 0, line.text().size());
        painter.setPen(row.isSelected ? m_palette.color(QPalette::HighlightedText)
                                      : m_colours.quiet());
        painter.drawText(at + QPointF(0, m_ascent), cutNote(line));
    }
    painter.restore();
    if (!line.line.continues)
        paintMark(painter, row, line.line.level);
}

/// At the end of a wrapped line that is not shown whole.
void LinePainter::paintCutEnd(QPainter &painter, const Row &row) const
{
    const QString note = QCoreApplication::translate("deck::LogView", " … see the details ");
    const int width = static_cast<int>(m_metrics.horizontalAdvance(note)) + kMargin;
    const QRect area(row.area.right() - width, row.area.bottom() + 1 - m_lineHeight, width,
                     m_lineHeight);
    painter.fillRect(area, m_colours.background());
    painter.setPen(m_colours.quiet());
    painter.drawText(area, Qt::AlignCenter, note);
}

void LinePainter::paintBackground(QPainter &painter, const Row &row) const
{
    const auto group = row.isActive ? QPalette::Active : QPalette::Inactive;
    if (row.isSelected)
        painter.fillRect(row.area, m_palette.color(group, QPalette::Highlight));
    if (row.isBookmarked)
        painter.fillRect(QRect(row.area.topLeft(), QSize(kMargin - 1, row.area.height())),
                         m_colours.link());
    if (row.isCurrent && row.isActive) {
        painter.setPen(QPen(m_palette.color(QPalette::Text), 1, Qt::DotLine));
        painter.drawRect(row.area.adjusted(0, 0, -1, -1));
    }
}

void LinePainter::paintMark(QPainter &painter, const Row &row, LogLevel level) const
{
    const QRect badge(row.area.left() + kMargin, row.area.top() + 1, m_gutter - 2 * kMargin,
                      m_lineHeight - 2);
    // Info is what nearly all lines are: a filled badge on each would shout.
    const bool isLoud = level >= LogLevel::Warning;
    if (isLoud)
        painter.fillRect(badge, m_colours.badge(level));
    const QColor selected = m_palette.color(QPalette::HighlightedText);
    const QColor quiet = row.isSelected ? selected : m_colours.badge(level);
    painter.setPen(isLoud ? m_colours.background() : quiet);
    painter.drawText(badge, Qt::AlignCenter, levelMark(level));
}

QColor LinePainter::colourOf(const Row &row, LogLevel level, FormattedLine::Kind kind) const
{
    if (row.isSelected)
        return m_palette.color(row.isActive ? QPalette::Active : QPalette::Inactive,
                               QPalette::HighlightedText);
    switch (kind) {
    case FormattedLine::Kind::Time:
    case FormattedLine::Kind::Key:
        return m_colours.quiet();
    case FormattedLine::Kind::Message:
    case FormattedLine::Kind::Value:
        return m_colours.text(level);
    }
    return {};
}

void LinePainter::paintPiece(QPainter &painter, const Row &row, const ShownLine &line, Piece piece,
                             QPointF at) const
{
    // Only the columns that can be seen are laid out.
    if (line.isPlain && !row.isWrapped) {
        const auto first = static_cast<qsizetype>(row.scrolled / m_columnWidth);
        const auto count = static_cast<qsizetype>(row.area.width() / m_columnWidth) + 2;
        piece = {std::min(first, piece.size),
                 std::min(count, std::max<qsizetype>(0, piece.size - first))};
        at.rx() += m_columnWidth * static_cast<double>(piece.begin);
    }
    if (!row.isSelected)
        paintFound(painter, line, piece, at);
    const auto &parts = line.shown.parts;
    const FormattedLine::Part whole{0, line.text().size(), FormattedLine::Kind::Message};
    for (qsizetype i = 0; i < std::max<qsizetype>(1, parts.size()); ++i) {
        const FormattedLine::Part &part = parts.isEmpty() ? whole : parts.at(i);
        const qsizetype begin = std::max(part.begin, piece.begin);
        const qsizetype end = std::min(part.begin + part.size, piece.begin + piece.size);
        if (begin >= end)
            continue;
        painter.setPen(colourOf(row, line.line.level, part.kind));
        const double x = at.x() + advance(line, piece.begin, begin - piece.begin);
        drawText(painter, line, {begin, end - begin}, QPointF(x, at.y() + m_ascent));
    }
}

/// Plain text needs no shaping: each character has its glyph, and each glyph its column.
void LinePainter::drawText(QPainter &painter, const ShownLine &line, Piece piece, QPointF at) const
{
    const QStringView text = QStringView(line.text()).sliced(piece.begin, piece.size);
    if (!line.isPlain || !m_rawFont.isValid()) {
        painter.drawText(at, text.toString());
        return;
    }
    QVarLengthArray<quint32, 512> glyphs(text.size());
    QVarLengthArray<QPointF, 512> places(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        glyphs[i] = m_glyphs[text[i].unicode() & 0x7f];
        places[i] = QPointF(m_columnWidth * static_cast<double>(i), 0);
    }
    QGlyphRun run;
    run.setRawFont(m_rawFont);
    run.setRawData(glyphs.constData(), places.constData(), static_cast<int>(text.size()));
    painter.drawGlyphRun(at, run);
}

void LinePainter::paintFound(QPainter &painter, const ShownLine &line, Piece piece,
                             QPointF at) const
{
    for (const ShownLine::Span &span : line.found) {
        const qsizetype begin = std::max(span.begin, piece.begin);
        const qsizetype end = std::min(span.begin + span.size, piece.begin + piece.size);
        if (begin >= end)
            continue;
        const double x = at.x() + advance(line, piece.begin, begin - piece.begin);
        const QRectF mark(x, at.y() + 1, advance(line, begin, end - begin), m_lineHeight - 2);
        painter.fillRect(mark, m_colours.foundBackground());
    }
}

} // namespace deck
