// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logscrollbar.h"

#include <QStyleOptionSlider>

namespace deck {

void LogScrollBar::sliderChange(SliderChange change)
{
    // At an end styles may paint the arrows as disabled.
    if (change != SliderValueChange || m_isPaintedAtEnd || isAtEnd()) {
        QScrollBar::sliderChange(change);
        return;
    }
    update(m_painted);
    update(slider());
}

void LogScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    m_painted = slider();
    m_isPaintedAtEnd = isAtEnd();
}

QRect LogScrollBar::slider() const
{
    constexpr int kOutline = 2;
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()
        ->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this)
        .adjusted(-kOutline, -kOutline, kOutline, kOutline);
}

} // namespace deck
