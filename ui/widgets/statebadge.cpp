// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/statebadge.h"

#include "widgets/accessiblerole.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

namespace deck {
namespace {

/// Marks are drawn on a field of 24 by 24 around the origin.
constexpr double kField = 24;

void drawMark(QPainter &painter, Mark mark, const QColor &color)
{
    painter.setPen(QPen(color, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Square:
        painter.fillRect(QRectF(-3.6, -3.6, 7.2, 7.2), color);
        return;
    case Mark::Dots:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const double x : {-5.0, 0.0, 5.0})
            painter.drawEllipse(QPointF(x, 0), 1.7, 1.7);
        return;
    case Mark::Check:
        painter.drawPolyline(QPolygonF({{-4.8, 0.4}, {-1.4, 3.8}, {5, -3.6}}));
        return;
    case Mark::Exclamation:
        painter.drawLine(QPointF(0, -5.4), QPointF(0, 1.2));
        painter.drawPoint(QPointF(0, 5.2));
        return;
    case Mark::Cross:
        painter.drawLine(QPointF(-3.8, -3.8), QPointF(3.8, 3.8));
        painter.drawLine(QPointF(-3.8, 3.8), QPointF(3.8, -3.8));
        return;
    }
}

} // namespace

StateBadge::StateBadge(QWidget *parent) : QWidget(parent)
{
    setAccessibleRole(*this, QAccessible::Graphic); // what it means stands beside it in words
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(Tone tone, Mark mark)
{
    m_tone = tone;
    m_mark = mark;
    update();
}

QSize StateBadge::sizeHint() const
{
    const int side = fontMetrics().height() * 5 / 2; // grows with the font
    return {side, side};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double side = std::min(width(), height());
    paintBadge(painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_tone,
               m_mark, palette());
}

void paintBadge(QPainter &painter, const QRectF &field, Tone tone, Mark mark,
                const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(tone, palette));
    const double margin = field.width() / kField / 2;
    painter.drawEllipse(field.adjusted(margin, margin, -margin, -margin));
    painter.restore();
    paintMark(painter, field, mark, palette);
}

void paintMark(QPainter &painter, const QRectF &field, Mark mark, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(field.center());
    painter.scale(field.width() / kField, field.height() / kField);
    drawMark(painter, mark, onToneColor(palette));
    painter.restore();
}

QIcon badgeIcon(Tone tone, Mark mark)
{
    const int side = QFontMetrics(QGuiApplication::font()).height();
    const double ratio = qGuiApp->devicePixelRatio();
    QPixmap picture((QSizeF(side, side) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintBadge(painter, QRectF(0, 0, side, side), tone, mark, QGuiApplication::palette());
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // the style would tint it
    return icon;
}

} // namespace deck
