// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The part of LogView that listens to keyboard and mouse.

#include "logview/logview.h"

#include "log/logrecord.h"
#include "log/showntext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <utility>

namespace deck {

/// The row under a height on the viewport; the first or last on the screen outside of it, nothing
/// below the last line.
std::optional<qint64> LogView::rowAt(int y) const
{
    if (m_rows == 0)
        return std::nullopt;
    if (y < 0)
        return std::max<qint64>(0, m_topRow - 1);
    y += m_topHidden;
    for (qint64 row = m_topRow; row < m_rows; ++row) {
        y -= heightOfRow(row);
        if (y < 0)
            return row;
    }
    return std::nullopt;
}

bool LogView::moveByKey(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool hasCurrent = m_selection.current().has_value();
    // Without a current line the keys begin where one looks: at the bottom row.
    const qint64 page = rowsFrom(m_topRow);
    const qint64 bottom = std::min(m_rows, m_topRow + page) - 1;
    const qint64 current = hasCurrent ? m_lines->rowOfLine(*m_selection.current()) : bottom + 1;
    switch (event->key()) {
    case Qt::Key_Up:
        moveCurrentTo(current - 1, extend);
        return true;
    case Qt::Key_Down:
        moveCurrentTo(hasCurrent ? current + 1 : bottom, extend);
        return true;
    case Qt::Key_PageUp:
        scrollToRow(m_topRow - page);
        moveCurrentTo(hasCurrent ? current - page : m_topRow, extend);
        return true;
    case Qt::Key_PageDown:
        scrollToRow(m_topRow + page);
        moveCurrentTo(hasCurrent ? current + page : m_topRow, extend);
        return true;
    case Qt::Key_Home:
        moveCurrentTo(0, extend);
        return true;
    case Qt::Key_End:
        moveCurrentTo(m_rows - 1, extend);
        setFollowing(true);
        return true;
    default: // not an enumeration of ours: every other key
        return false;
    }
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *sideways = horizontalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Space)
        setFollowing(!m_following);
    else if (event->key() == Qt::Key_Left)
        sideways->setValue(sideways->value() - sideways->singleStep());
    else if (event->key() == Qt::Key_Right)
        sideways->setValue(sideways->value() + sideways->singleStep());
    else if (event->key() == Qt::Key_Escape && m_selection.current()) {
        m_selection.clear();
        viewport()->update();
        emit currentLineChanged();
    } else if (m_rows == 0 || !moveByKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

KeyGuide LogView::keyGuide() const
{
    return {tr("Lines of the log"),
            {{tr("From line to line"), {Qt::Key_Up, Qt::Key_Down}},
             {tr("From page to page"), {Qt::Key_PageUp, Qt::Key_PageDown}},
             {tr("To the first line"), {Qt::Key_Home}},
             {tr("To the last line, and follow"), {Qt::Key_End}},
             {tr("Choose more lines"), {Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down}},
             {tr("Choose all lines"), {QKeySequence(QKeySequence::SelectAll)}},
             {tr("Copy what is chosen"), {QKeySequence(QKeySequence::Copy)}},
             {tr("Choose nothing"), {Qt::Key_Escape}},
             {tr("Follow the end, or stop following"), {Qt::Key_Space}},
             {tr("Along a long line"), {Qt::Key_Left, Qt::Key_Right}}}};
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    const auto row = rowAt(static_cast<int>(event->position().y()));
    if (!row)
        return;
    const bool isMenu = event->button() == Qt::RightButton;
    if (isMenu && m_selection.contains(m_lines->lineOfRow(*row)))
        return; // the menu is about what is selected
    if (isMenu || event->button() == Qt::LeftButton)
        moveCurrentTo(*row, !isMenu && event->modifiers().testFlag(Qt::ShiftModifier));
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_selection.current())
        return;
    m_dragY = static_cast<int>(event->position().y());
    const bool isOutside = m_dragY < 0 || m_dragY >= viewport()->height();
    constexpr int kScrollInterval = 40; // ms
    if (isOutside && m_dragTimer == 0)
        m_dragTimer = startTimer(kScrollInterval);
    if (!isOutside)
        moveCurrentTo(rowAt(m_dragY).value_or(m_rows - 1), true);
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    if (m_dragTimer != 0)
        killTimer(std::exchange(m_dragTimer, 0));
}

void LogView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier) && event->angleDelta().y() != 0)
        zoom(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

void LogView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    if (m_dragY >= 0 && m_dragY < viewport()->height())
        return;
    // The further outside, the faster.
    const bool isAbove = m_dragY < 0;
    const int distance = isAbove ? m_dragY : m_dragY - viewport()->height();
    const qint64 edge = isAbove ? m_topRow : m_topRow + rowsFrom(m_topRow) - 1;
    moveCurrentTo(edge + distance / m_painter.lineHeight() + (isAbove ? -1 : 1), true);
}

void LogView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QString LogView::selectedText(bool asJson) const
{
    constexpr qsizetype kMost = 16 * 1024 * 1024; // the clipboard is no place for more
    QStringList texts;
    qsizetype size = 0;
    const qint64 last = m_lines->rowOfLine(m_selection.last());
    for (qint64 row = m_lines->rowOfLine(m_selection.first()); row <= last && row < m_rows; ++row) {
        const qint64 number = m_lines->lineOfRow(row);
        const auto line = m_file->line(number);
        if (!line || !m_selection.contains(number))
            continue;
        const QByteArray bytes = m_file->text(*line, kMost - size);
        texts << (asJson ? QString::fromUtf8(toJson(parseRecord(bytes))) : shownText(bytes));
        size += texts.last().size();
        if (size >= kMost)
            break;
    }
    return texts.join(u'\n');
}

void LogView::copy()
{
    if (m_selection.current())
        QGuiApplication::clipboard()->setText(selectedText(false));
}

void LogView::copyAsJson()
{
    if (m_selection.current())
        QGuiApplication::clipboard()->setText(selectedText(true));
}

void LogView::selectAll()
{
    if (m_rows == 0)
        return;
    m_selection.select(m_lines->lineOfRow(0));
    m_selection.extendTo(m_lines->lineOfRow(m_rows - 1));
    viewport()->update();
    emit currentLineChanged();
}

} // namespace deck
