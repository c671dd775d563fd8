// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/sparkline.h"

#include "widgets/accessiblerole.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace deck {

Sparkline::Sparkline(qsizetype span, double least, QWidget *parent)
    : QWidget(parent), m_span(span), m_least(least)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setValues(const QList<double> &values)
{
    m_values = values.size() > m_span ? values.last(m_span) : values;
    update();
}

QSize Sparkline::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 4, line};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor base = palette().color(QPalette::WindowText);
    base.setAlphaF(0.25F);
    painter.setPen(base);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    if (m_values.size() < 2)
        return;
    const double top = std::max(m_least, *std::max_element(m_values.begin(), m_values.end()));
    const double step = width() / double(m_span - 1);
    const double left = width() - step * double(m_values.size() - 1);
    const double room = height() - 2.0;
    QPolygonF line;
    for (qsizetype i = 0; i < m_values.size(); ++i)
        line.append({left + step * double(i), 1 + room * (1 - m_values.at(i) / top)});
    QPolygonF area = line;
    area << QPointF(width(), height()) << QPointF(left, height());
    const QColor color = toneColor(Tone::Busy, palette());
    QColor fill = color;
    fill.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setPen(QPen(color, 1.4));
    painter.drawPolyline(line);
}

} // namespace deck
