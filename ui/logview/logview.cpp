// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logview.h"

#include "log/showntext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

#include <limits>

namespace deck {

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent),
      m_painter(QFontDatabase::systemFont(QFontDatabase::FixedFont), palette()),
      m_newLines(new QPushButton(viewport()))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Log"));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    m_newLines->setObjectName(QStringLiteral("newLinesButton"));
    m_newLines->setFont(QGuiApplication::font());
    m_newLines->setCursor(Qt::ArrowCursor);
    m_newLines->hide();
    connect(m_newLines, &QPushButton::clicked, this, [this] {
        if (m_hasNewerFile)
            emit newerFileWanted();
        setFollowing(true);
        setFocus();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolledByBar);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(),
            qOverload<>(&QWidget::update));
}

LogView::~LogView() = default;

void LogView::setFile(std::shared_ptr<const LogFile> file)
{
    m_file = file;
    m_lines = file ? std::make_unique<AllLines>(file) : nullptr;
    m_cache.setFile(std::move(file));
    m_selection.clear();
    m_topRow = m_topLine = m_seenLine = 0;
    m_widest = 0;
    m_hasNewerFile = false;
    refresh();
    emit currentLineChanged();
}

void LogView::refresh()
{
    m_rows = m_lines ? m_lines->rows() : 0;
    if (m_file)
        m_selection.forgetBefore(m_file->firstLine());
    if (m_following || !m_lines)
        m_topRow = lastTopRow();
    else
        m_topRow = std::min(m_lines->rowOfLine(m_topLine), lastTopRow());
    updateBars();
    updateNewLines();
    viewport()->update();
}

void LogView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    if (m_rows == 0)
        viewport()->update();
}

void LogView::setHasNewerFile(bool has)
{
    m_hasNewerFile = has;
    updateNewLines();
}

void LogView::setFollowing(bool following)
{
    if (m_following == following)
        return;
    if (!following)
        m_topLine = topLine();
    m_following = following;
    refresh();
    emit followingChanged(following);
}

qint64 LogView::topLine() const
{
    return m_lines && m_rows > 0 ? m_lines->lineOfRow(m_topRow) : 0;
}

qint64 LogView::newLines() const
{
    return m_lines ? m_rows - std::min(m_rows, m_lines->rowOfLine(m_seenLine)) : 0;
}

qint64 LogView::visibleRows() const
{
    return std::max(1, viewport()->height() / m_painter.lineHeight());
}

qint64 LogView::lastTopRow() const
{
    return std::max<qint64>(0, m_rows - visibleRows());
}

qint64 LogView::rowAt(int y) const
{
    const qint64 row = m_topRow + (y < 0 ? -1 : y / m_painter.lineHeight());
    return std::clamp<qint64>(row, 0, std::max<qint64>(0, m_rows - 1));
}

void LogView::scrollToRow(qint64 row)
{
    m_topRow = std::clamp<qint64>(row, 0, lastTopRow());
    m_topLine = topLine();
    const bool atEnd = m_topRow == lastTopRow();
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
    // The end of the bar is the last row also where a step is more than one row.
    const bool atEnd = value == verticalScrollBar()->maximum();
    scrollToRow(atEnd ? lastTopRow() : qint64(value) << m_barShift);
}

void LogView::showRow(qint64 row)
{
    if (row < m_topRow)
        scrollToRow(row);
    else if (row >= m_topRow + visibleRows())
        scrollToRow(row - visibleRows() + 1);
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

void LogView::updateBars()
{
    m_barShift = 0;
    while ((lastTopRow() >> m_barShift) > std::numeric_limits<int>::max() / 2)
        ++m_barShift;
    QScrollBar *vertical = verticalScrollBar();
    const QSignalBlocker quiet(vertical);
    vertical->setRange(0, static_cast<int>(lastTopRow() >> m_barShift));
    vertical->setPageStep(std::max(1, static_cast<int>(visibleRows() >> m_barShift)));
    vertical->setSingleStep(1);
    vertical->setValue(static_cast<int>(m_topRow >> m_barShift));
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setRange(0, std::max(0, m_widest - viewport()->width()));
    horizontal->setPageStep(viewport()->width());
    horizontal->setSingleStep(static_cast<int>(m_painter.columnWidth() * 4));
}

void LogView::updateNewLines()
{
    const qint64 bottom = std::min(m_rows, m_topRow + visibleRows());
    if (m_lines && bottom > 0)
        m_seenLine = std::max(m_seenLine, m_lines->lineOfRow(bottom - 1) + 1);
    const qint64 count = newLines();
    const bool isWanted = m_hasNewerFile || (!m_following && count > 0);
    m_newLines->setVisible(isWanted);
    if (!isWanted)
        return;
    if (m_hasNewerFile)
        m_newLines->setText(tr("A new run has begun: show it"));
    else
        m_newLines->setText(count == 1 ? tr("1 new line")
                                       : tr("%1 new lines").arg(QLocale().toString(count)));
    m_newLines->setToolTip(m_hasNewerFile ? QString() : tr("Go to the end and follow (End)"));
    placeButton();
}

void LogView::placeButton()
{
    constexpr int kAboveBottom = 12;
    const QSize size = m_newLines->sizeHint();
    m_newLines->setGeometry((viewport()->width() - size.width()) / 2,
                            viewport()->height() - size.height() - kAboveBottom, size.width(),
                            size.height());
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    if (m_rows == 0)
        paintEmpty(painter);
    else
        paintRows(painter);
}

void LogView::paintEmpty(QPainter &painter)
{
    constexpr int kMargin = 24;
    painter.setFont(QGuiApplication::font());
    painter.setPen(LevelColours(palette()).quiet());
    painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void LogView::paintRows(QPainter &painter)
{
    const int height = m_painter.lineHeight();
    const int width = viewport()->width();
    LinePainter::Row row;
    row.scrolled = horizontalScrollBar()->value();
    row.isActive = hasFocus();
    const auto columns = static_cast<qint64>((row.scrolled + width) / m_painter.columnWidth()) + 1;
    const qint64 end = std::min(m_rows, m_topRow + viewport()->height() / height + 1);
    int widest = m_widest;
    for (qint64 number = m_topRow; number < end; ++number) {
        const qint64 line = m_lines->lineOfRow(number);
        const ShownLine *shown = m_cache.line(line, columns);
        if (shown == nullptr)
            continue; // trimmed since the last refresh
        row.area = QRect(0, static_cast<int>(number - m_topRow) * height, width, height);
        row.isSelected = m_selection.contains(line);
        row.isCurrent = m_selection.current() == line;
        m_painter.paint(painter, row, *shown);
        widest = std::max(widest, m_painter.widthOf(*shown));
    }
    if (widest > m_widest) {
        m_widest = widest;
        QMetaObject::invokeMethod(this, &LogView::updateBars, Qt::QueuedConnection);
    }
}

void LogView::resizeEvent(QResizeEvent *)
{
    refresh();
}

bool LogView::moveByKey(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool hasCurrent = m_selection.current().has_value();
    // Without a current line the keys begin where one looks: at the bottom row.
    const qint64 bottom = std::min(m_rows, m_topRow + visibleRows()) - 1;
    const qint64 current = hasCurrent ? m_lines->rowOfLine(*m_selection.current()) : bottom + 1;
    switch (event->key()) {
    case Qt::Key_Up:
        moveCurrentTo(current - 1, extend);
        return true;
    case Qt::Key_Down:
        moveCurrentTo(hasCurrent ? current + 1 : bottom, extend);
        return true;
    case Qt::Key_PageUp:
        scrollToRow(m_topRow - visibleRows());
        moveCurrentTo(hasCurrent ? current - visibleRows() : m_topRow, extend);
        return true;
    case Qt::Key_PageDown:
        scrollToRow(m_topRow + visibleRows());
        moveCurrentTo(hasCurrent ? current + visibleRows() : m_topRow, extend);
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

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_rows == 0)
        return;
    const auto y = static_cast<int>(event->position().y());
    if (y / m_painter.lineHeight() >= m_rows - m_topRow)
        return; // below the last line
    moveCurrentTo(rowAt(y), event->modifiers().testFlag(Qt::ShiftModifier));
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
        moveCurrentTo(rowAt(m_dragY), true);
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    if (m_dragTimer != 0)
        killTimer(std::exchange(m_dragTimer, 0));
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
    const int distance = m_dragY < 0 ? m_dragY : m_dragY - viewport()->height();
    const qint64 edge = m_dragY < 0 ? m_topRow : m_topRow + visibleRows() - 1;
    moveCurrentTo(edge + distance / m_painter.lineHeight() + (distance < 0 ? -1 : 1), true);
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

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_painter = LinePainter(font(), palette());
    m_widest = 0;
    refresh();
}

void LogView::copy()
{
    if (!m_selection.current())
        return;
    constexpr qsizetype kMost = 16 * 1024 * 1024; // characters; the clipboard is no place for more
    QStringList lines;
    qsizetype size = 0;
    const qint64 last = m_lines->rowOfLine(m_selection.last());
    for (qint64 row = m_lines->rowOfLine(m_selection.first()); row <= last && row < m_rows; ++row) {
        const auto line = m_file->line(m_lines->lineOfRow(row));
        if (!line)
            continue;
        lines << shownText(m_file->text(*line, kMost - size));
        size += lines.last().size();
        if (size >= kMost)
            break;
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
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
