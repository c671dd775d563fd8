// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/elidedlabel.h"

#include "presentation/characterwidth.h"
#include "presentation/safetext.h"

#include <QEvent>
#include <QtMath>

#include <algorithm>

namespace deck {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, int least, int most, QWidget *parent)
    : QLabel(parent), m_mode(mode), m_least(least), m_most(most)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setLine(const QString &text)
{
    const QString whole = safeLine(text);
    if (whole == m_whole)
        return;
    m_whole = whole;
    updateGeometry();
    cut();
}

QSize ElidedLabel::sizeHint() const
{
    return {widthFor(m_most), QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {widthFor(m_least), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    cut();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        cut();
}

void ElidedLabel::cut()
{
    const QString shown = fontMetrics().elidedText(m_whole, m_mode, contentsRect().width());
    if (text() != shown)
        setText(shown);
    setToolTip(shown == m_whole ? QString() : safeToolTip(m_whole));
}

int ElidedLabel::widthFor(int characters) const
{
    // The whole-number metrics round down, and a text is cut for a fraction of a pixel.
    const double text = QFontMetricsF(font()).horizontalAdvance(m_whole);
    const int needed = qCeil(text) + 1 + width() - contentsRect().width();
    return std::min(needed, characterWidth(fontMetrics()) * characters);
}

} // namespace deck
