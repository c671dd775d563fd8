// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "checks/wrappedtext.h"

#include "presentation/characterwidth.h"

#include <QEvent>
#include <QWheelEvent>

#include <cmath>

namespace deck {

WrappedText::WrappedText(const QString &text, QWidget *parent) : QTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setPlainText(text);
    setAccessibleName(text);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus); // on the way of Tab there is what can be done
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    fit();
}

QSize WrappedText::sizeHint() const
{
    return {characterWidth(fontMetrics()) * 40, height()};
}

QSize WrappedText::minimumSizeHint() const
{
    return {characterWidth(fontMetrics()) * 12, height()};
}

void WrappedText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void WrappedText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void WrappedText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, not this
}

void WrappedText::fit()
{
    document()->setTextWidth(viewport()->width());
    setFixedHeight(static_cast<int>(std::ceil(document()->size().height())));
}

} // namespace deck
