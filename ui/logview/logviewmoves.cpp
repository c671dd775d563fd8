// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The part of LogView that goes from one place of the log to another.

#include "logview/logview.h"

#include <QScrollBar>

namespace deck {

void LogView::scrollToRow(qint64 row)
{
    const Top last = lastTop();
    m_topRow = std::clamp<qint64>(row, 0, last.row);
    const bool atEnd = m_topRow == last.row;
    m_topHidden = atEnd ? last.hidden : 0;
    m_topLine = topLine();
    if (atEnd != m_following) {
        m_following = atEnd;
        emit followingChanged(atEnd);
    }
    updateBars();
    updateNewLines();
    viewport()->update();
}

void LogView::scrolledByBar(int value)
{
    if (m_isSettingBar)
        return;
    // The end of the bar is the last row also where a step is more than one row.
    const bool atEnd = value == verticalScrollBar()->maximum();
    scrollToRow(atEnd ? lastTop().row : qint64(value) << m_barShift);
}

void LogView::showRow(qint64 row)
{
    if (row < m_topRow)
        scrollToRow(row);
    while (row >= m_topRow + rowsFrom(m_topRow) && m_topRow < lastTop().row)
        scrollToRow(m_wrapped ? m_topRow + 1 : row - rowsFrom(0) + 1);
}

void LogView::moveCurrentTo(qint64 row, bool extend)
{
    if (m_rows == 0)
        return;
    row = std::clamp<qint64>(row, 0, m_rows - 1);
    const qint64 line = m_lines->lineOfRow(row);
    if (extend)
        m_selection.extendTo(line);
    else
        m_selection.select(line);
    // A line that one looks at must not scroll away.
    if (row != m_rows - 1)
        setFollowing(false);
    showRow(row);
    viewport()->update();
    emit currentLineChanged();
}

void LogView::goToLine(qint64 line)
{
    if (m_rows == 0)
        return;
    const qint64 row = std::min(m_lines->rowOfLine(line), m_rows - 1);
    setFollowing(false);
    // In the middle, with what led to it above.
    if (row < m_topRow || row >= m_topRow + rowsFrom(m_topRow))
        scrollToRow(row - rowsFrom(m_topRow) / 2);
    moveCurrentTo(row, false);
}

void LogView::selectLines(qint64 first, qint64 last)
{
    if (m_rows == 0)
        return;
    m_selection.select(first);
    moveCurrentTo(m_lines->rowOfLine(last), true);
}

qint64 LogView::startForSearch(Direction direction) const
{
    if (m_selection.current())
        return *m_selection.current();
    // Without a current line, from what is on the screen.
    const qint64 bottom = std::min(m_rows, m_topRow + rowsFrom(m_topRow)) - 1;
    return direction == Direction::Forward ? topLine() - 1 : m_lines->lineOfRow(bottom) + 1;
}

bool LogView::goToLevel(Direction direction, LogLevel least)
{
    if (m_rows == 0)
        return false;
    auto line = findLevel(*m_file, startForSearch(direction), direction, least);
    // Lines that the filter hides are passed over.
    while (line && m_lines->lineOfRow(m_lines->rowOfLine(*line)) != *line)
        line = findLevel(*m_file, *line, direction, least);
    if (line)
        goToLine(*line);
    return line.has_value();
}

bool LogView::goToFound(Direction direction)
{
    if (m_rows == 0 || !m_found || m_found->rows() == 0)
        return false;
    const qint64 from = startForSearch(direction);
    const qint64 row = direction == Direction::Forward ? m_found->rowOfLine(from + 1)
                                                       : m_found->rowOfLine(from) - 1;
    if (row < 0 || row >= m_found->rows())
        return false;
    goToLine(m_found->lineOfRow(row));
    return true;
}

bool LogView::goToBookmark(Direction direction)
{
    if (m_rows == 0 || m_bookmarks.empty())
        return false;
    const qint64 from = startForSearch(direction);
    auto next = direction == Direction::Forward ? m_bookmarks.upper_bound(from)
                                                : m_bookmarks.lower_bound(from);
    if (direction == Direction::Backward)
        next = next == m_bookmarks.begin() ? m_bookmarks.end() : std::prev(next);
    if (next == m_bookmarks.end())
        return false;
    goToLine(*next);
    return true;
}

} // namespace deck
