// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/tonedlabel.h"

#include <QEvent>

namespace deck {

TonedLabel::TonedLabel(const char *name, Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setObjectName(QLatin1StringView(name));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMinimumWidth(1);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus); // on the way of Tab there is what can be edited
    recolour();
}

void TonedLabel::setTone(Tone tone)
{
    m_tone = tone;
    recolour();
}

void TonedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // the desktop went dark or light
        recolour();
}

void TonedLabel::recolour()
{
    const QColor colour = toneColor(m_tone, palette());
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, colour);
    setPalette(toned);
}

} // namespace deck
