// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/loglines.h"

#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>

namespace deck {

LogLines::LogLines(const char *name, qsizetype mostRows, QWidget *parent)
    : QPlainTextEdit(parent), m_mostRows(mostRows)
{
    setObjectName(QLatin1StringView(name));
    setReadOnly(true);
    setTabChangesFocus(true); // Tab would be swallowed otherwise
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setLayoutDirection(Qt::LeftToRight); // log lines, in every language
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    // A long line brings the scroll bar, which takes its room from the rows.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &LogLines::fitHeight);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        m_isScrolled = verticalScrollBar()->sliderPosition() < verticalScrollBar()->maximum();
    });
}

void LogLines::setLines(const QStringList &lines)
{
    setPlainText(lines.join(u'\n'));
    m_isScrolled = false;
    fitHeight();
    showEnd();
}

void LogLines::fitHeight()
{
    const auto rows = static_cast<int>(std::min<qsizetype>(blockCount(), m_mostRows));
    // The pixel is QPlainTextEdit's: without it the last row counts as cut off.
    const int margins = 2 * (frameWidth() + qCeil(document()->documentMargin())) + 1;
    const bool isWide = horizontalScrollBar()->maximum() > 0;
    setFixedHeight(rows * fontMetrics().lineSpacing() + margins +
                   (isWide ? horizontalScrollBar()->sizeHint().height() : 0));
}

void LogLines::showEnd()
{
    if (!m_isScrolled)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogLines::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    showEnd();
}

void LogLines::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    showEnd();
}

void LogLines::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace deck
