// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/logview.h"

#include "logview/densitystrip.h"
#include "logview/logscrollbar.h"
#include "logview/logviewaccessible.h"
#include "presentation/phrases.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <limits>

namespace deck {

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent),
      m_painter(QFontDatabase::systemFont(QFontDatabase::FixedFont), palette()),
      m_newLines(new QPushButton(viewport())), m_strip(new DensityStrip(this)),
      m_firstFontSize(QFontDatabase::systemFont(QFontDatabase::FixedFont).pointSizeF())
{
    LogViewAccessible::install(); // before anything asks for the interface: it is kept then
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Log"));
    setVerticalScrollBar(new LogScrollBar(this));
    setViewportMargins(0, 0, DensityStrip::kWidth, 0);
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
    connect(m_strip, &DensityStrip::rowWanted, this,
            [this](qint64 row) { scrollToRow(row - rowsFrom(m_topRow) / 2); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolledByBar);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(),
            qOverload<>(&QWidget::update));
    connect(this, &LogView::currentLineChanged, this,
            [this] { LogViewAccessible::announceCurrentLine(this); });
}

LogView::~LogView() = default;

void LogView::setFile(std::shared_ptr<const LogFile> file)
{
    m_file = file;
    m_cache.setFile(file);
    m_strip->setFile(std::move(file));
    m_found.reset();
    m_selection.clear();
    m_bookmarks.clear();
    m_topRow = m_topLine = m_seenLine = 0;
    m_widest = 0;
    m_hasNewerFile = false;
    setLines(nullptr);
    emit currentLineChanged();
}

void LogView::setLines(std::shared_ptr<const LineSet> lines)
{
    if (!lines && m_file)
        lines = std::make_shared<AllLines>(m_file);
    m_lines = std::move(lines);
    m_strip->setLines(m_lines);
    refresh();
}

void LogView::setFound(std::shared_ptr<const LineMatcher> matcher)
{
    m_cache.setFound(std::move(matcher));
    viewport()->update();
}

void LogView::setFoundLines(std::shared_ptr<const FilteredLines> found)
{
    m_strip->setFound(found);
    m_found = std::move(found);
}

void LogView::refresh()
{
    m_rows = m_lines ? m_lines->rows() : 0;
    if (m_file)
        m_selection.forgetBefore(m_file->firstLine());
    const Top last = lastTop();
    m_topRow =
        m_following || !m_lines ? last.row : std::min(m_lines->rowOfLine(m_topLine), last.row);
    m_topHidden = m_topRow == last.row ? last.hidden : 0;
    m_strip->refresh();
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

void LogView::setFormat(const LineFormat &format)
{
    if (m_cache.format() == format)
        return;
    m_cache.setFormat(format);
    m_widest = 0;
    refresh();
    emit formatChanged();
}

void LogView::setWrapped(bool wrapped)
{
    m_wrapped = wrapped;
    m_widest = 0;
    refresh();
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

qint64 LogView::columnsOnScreen() const
{
    const int scrolled = m_wrapped ? 0 : horizontalScrollBar()->value();
    return static_cast<qint64>((scrolled + viewport()->width()) / m_painter.columnWidth()) + 1;
}

int LogView::heightOfRow(qint64 row) const
{
    if (!m_wrapped)
        return m_painter.lineHeight();
    // Wrapped, a line may fill the whole screen.
    const qint64 columns = columnsOnScreen() * (viewport()->height() / m_painter.lineHeight() + 1);
    const ShownLine *shown = m_cache.line(m_lines->lineOfRow(row), columns);
    return shown ? m_painter.heightOf(*shown, viewport()->width()) : m_painter.lineHeight();
}

QList<LogView::VisibleLine> LogView::visibleLines() const
{
    QList<VisibleLine> visible;
    int y = -m_topHidden;
    for (qint64 row = m_topRow; row < m_rows && y < viewport()->height(); ++row) {
        const qint64 number = m_lines->lineOfRow(row);
        const int height = heightOfRow(row);
        const ShownLine *shown =
            m_cache.line(number, columnsOnScreen() * (height / m_painter.lineHeight()));
        if (shown != nullptr)
            visible.append({number, *shown, QRect(0, y, viewport()->width(), height)});
        y += height;
    }
    return visible;
}

LinePainter::Row LogView::placeOf(const QRect &area) const
{
    LinePainter::Row row;
    row.area = area;
    row.scrolled = m_wrapped ? 0 : horizontalScrollBar()->value();
    row.isWrapped = m_wrapped;
    return row;
}

/// How many rows are whole on the screen when this one is at the top; at least 1.
qint64 LogView::rowsFrom(qint64 top) const
{
    if (!m_wrapped)
        return std::max(1, viewport()->height() / m_painter.lineHeight());
    qint64 row = top;
    for (int y = top == m_topRow ? -m_topHidden : 0; row < m_rows; ++row) {
        y += heightOfRow(row);
        if (y > viewport()->height())
            break;
    }
    return std::max<qint64>(1, row - top);
}

LogView::Top LogView::lastTop() const
{
    if (!m_wrapped)
        return {std::max<qint64>(0, m_rows - rowsFrom(0)), 0};
    int height = 0;
    for (qint64 row = m_rows; row > 0; --row) {
        height += heightOfRow(row - 1);
        if (height >= viewport()->height())
            return {row - 1, height - viewport()->height()};
    }
    return {};
}

void LogView::toggleBookmark()
{
    const auto line = m_selection.current();
    if (!line)
        return;
    if (m_bookmarks.erase(*line) == 0)
        m_bookmarks.insert(*line);
    viewport()->update();
}

void LogView::zoom(int steps)
{
    constexpr double kLeast = 5;
    constexpr double kMost = 48;
    QFont larger = font();
    const double size = steps == 0 ? m_firstFontSize : larger.pointSizeF() + steps;
    larger.setPointSizeF(std::clamp(size, kLeast, kMost));
    setFont(larger);
    emit zoomChanged();
}

void LogView::updateBars()
{
    const qint64 last = lastTop().row;
    m_barShift = 0;
    while ((last >> m_barShift) > std::numeric_limits<int>::max() / 2)
        ++m_barShift;
    QScrollBar *vertical = verticalScrollBar();
    // Not by a signal blocker: the area shows and hides its bars when it hears of a new range.
    const QScopedValueRollback quiet(m_isSettingBar, true);
    vertical->setRange(0, static_cast<int>(last >> m_barShift));
    vertical->setPageStep(std::max(1, static_cast<int>(rowsFrom(m_topRow) >> m_barShift)));
    vertical->setSingleStep(1);
    vertical->setValue(static_cast<int>(m_topRow >> m_barShift));
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setRange(0, m_wrapped ? 0 : std::max(0, m_widest - viewport()->width()));
    horizontal->setPageStep(viewport()->width());
    horizontal->setSingleStep(static_cast<int>(m_painter.columnWidth() * 4));
}

void LogView::updateNewLines()
{
    const qint64 bottom = std::min(m_rows, m_topRow + rowsFrom(m_topRow));
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
        m_newLines->setText(
            tr("%1 new line(s)", nullptr, pluralOf(count)).arg(QLocale().toString(count)));
    m_newLines->setToolTip(m_hasNewerFile ? QString() : tr("Go to the end and follow (End)"));
    placeChildren();
}

void LogView::placeChildren()
{
    constexpr int kAboveBottom = 12;
    const QSize size = m_newLines->sizeHint();
    m_newLines->setGeometry((viewport()->width() - size.width()) / 2,
                            viewport()->height() - size.height() - kAboveBottom, size.width(),
                            size.height());
    const QRect shown = viewport()->geometry();
    m_strip->setGeometry(shown.right() + 1, shown.top(), DensityStrip::kWidth, shown.height());
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
    LinePainter::Row row = placeOf({});
    row.isActive = hasFocus();
    int widest = m_widest;
    int y = -m_topHidden;
    for (qint64 number = m_topRow; number < m_rows && y < viewport()->height(); ++number) {
        const qint64 line = m_lines->lineOfRow(number);
        const int height = heightOfRow(number);
        const ShownLine *shown =
            m_cache.line(line, columnsOnScreen() * (height / m_painter.lineHeight()));
        row.area = QRect(0, y, viewport()->width(), height);
        y += height;
        if (shown == nullptr)
            continue; // trimmed since the last refresh
        row.isSelected = m_selection.contains(line);
        row.isCurrent = m_selection.current() == line;
        row.isBookmarked = m_bookmarks.contains(line);
        m_painter.paint(painter, row, *shown);
        widest = std::max(widest, m_painter.widthOf(*shown));
    }
    if (widest > m_widest && !m_wrapped) {
        m_widest = widest;
        QMetaObject::invokeMethod(this, &LogView::updateBars, Qt::QueuedConnection);
    }
}

void LogView::resizeEvent(QResizeEvent *)
{
    placeChildren();
    refresh();
}

bool LogView::event(QEvent *event)
{
    const bool handled = QAbstractScrollArea::event(event);
    // The viewport moves when scroll bars come and go.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        placeChildren();
    return handled;
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

} // namespace deck
