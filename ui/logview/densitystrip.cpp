// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "logview/densitystrip.h"

#include "logview/levelcolours.h"
#include "widgets/accessiblerole.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace deck {
namespace {

constexpr int kInterval = 250; // ms: nobody reads it faster
constexpr int kLevels = 0;     // columns of the picture
constexpr int kFound = 1;

} // namespace

DensityStrip::DensityStrip(QWidget *parent) : QWidget(parent)
{
    setToolTip(tr("Where warnings and errors are, and what was searched for. Click to go there."));
    setAccessibleRole(*this, QAccessible::Indicator);
    setAccessibleName(tr("Places of warnings, errors and matches"));
    setCursor(Qt::PointingHandCursor);
    setFixedWidth(kWidth);
}

void DensityStrip::setFile(std::shared_ptr<const LogFile> file)
{
    m_severity.setFile(file);
    m_file = std::move(file);
    m_found.reset();
    refresh();
}

void DensityStrip::setLines(std::shared_ptr<const LineSet> lines)
{
    m_lines = std::move(lines);
    refresh();
}

void DensityStrip::setFound(std::shared_ptr<const FilteredLines> found)
{
    m_found = std::move(found);
    refresh();
}

void DensityStrip::refresh()
{
    if (m_timer == 0)
        m_timer = startTimer(m_picture.isNull() ? 0 : kInterval);
}

void DensityStrip::timerEvent(QTimerEvent *)
{
    killTimer(std::exchange(m_timer, 0));
    const bool isComplete = m_severity.update();
    draw();
    update();
    if (!isComplete)
        m_timer = startTimer(0);
}

void DensityStrip::draw()
{
    const LevelColours colours(palette());
    const int height = std::max(1, this->height());
    m_picture = QImage(2, height, QImage::Format_RGB32);
    const QColor background = palette().color(QPalette::AlternateBase);
    m_picture.fill(background);
    const qint64 rows = m_lines ? m_lines->rows() : 0;
    if (rows == 0)
        return;
    constexpr qint64 kTallest = 4; // pixels of a single line: the mark of a tiny log is a mark too
    for (int y = 0; y < height; ++y) {
        const qint64 row = rows * y / height;
        const qint64 next = std::max(row + 1, rows * (y + 1) / height);
        const qint64 top = (row * height + rows - 1) / rows; // of the row's first pixel
        if (y - top >= kTallest)
            continue;
        const qint64 begin = m_lines->lineOfRow(row);
        const qint64 end = next < rows ? m_lines->lineOfRow(next) : m_file->endLine();
        const LogLevel worst = m_severity.worst(begin, end);
        if (worst >= LogLevel::Warning)
            m_picture.setPixelColor(
                kLevels, y,
                colours.density(worst, m_severity.share(begin, end, worst), background));
        if (m_found && m_found->rowOfLine(end) > m_found->rowOfLine(begin))
            m_picture.setPixelColor(kFound, y,
                                    readableOn(background, colours.link(), kMarkContrast));
    }
}

void DensityStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawImage(rect(), m_picture);
}

void DensityStrip::resizeEvent(QResizeEvent *)
{
    draw();
}

void DensityStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

void DensityStrip::wantRowAt(double y)
{
    if (m_lines && m_lines->rows() > 0 && height() > 0)
        emit rowWanted(static_cast<qint64>(static_cast<double>(m_lines->rows()) *
                                           std::clamp(y / height(), 0.0, 1.0)));
}

void DensityStrip::mousePressEvent(QMouseEvent *event)
{
    wantRowAt(event->position().y());
}

void DensityStrip::mouseMoveEvent(QMouseEvent *event)
{
    wantRowAt(event->position().y());
}

} // namespace deck
