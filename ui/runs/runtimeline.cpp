// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "runs/runtimeline.h"

#include "presentation/characterwidth.h"
#include "presentation/contrast.h"
#include "presentation/phrases.h"
#include "presentation/recordwords.h"
#include "presentation/safetext.h"
#include "presentation/timetext.h"
#include "runs/runwords.h"
#include "widgets/accessiblerole.h"
#include "widgets/statebadge.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace deck {
namespace {

constexpr double kMargin = 8;
constexpr double kSide = 14;
constexpr double kLeastGap = 3;
/// Bars and gaps are stretched where there is room, but not to any length.
constexpr double kMostStretch = 2;
constexpr double kBetweenTimes = 14;

/// How much longer something is for lasting so long: 0 for nothing, 1 for each power of ten.
double decades(std::chrono::milliseconds duration)
{
    return std::log10(1.0 + std::chrono::duration<double>(duration).count());
}

} // namespace

RunTimeline::RunTimeline(QWidget *parent) : QWidget(parent)
{
    setAccessibleRole(*this, QAccessible::List);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void RunTimeline::setRuns(const QList<RunRecord> &runs)
{
    m_runs = runs;
    layOut();
    describe();
    update();
}

void RunTimeline::choose(const QString &id)
{
    if (m_chosen == id)
        return;
    m_chosen = id;
    describe();
    update();
}

int RunTimeline::barHeight() const
{
    return fontMetrics().height() + 8;
}

QSize RunTimeline::sizeHint() const
{
    return {characterWidth(fontMetrics()) * 60, minimumSizeHint().height()};
}

QSize RunTimeline::minimumSizeHint() const
{
    const int times = fontMetrics().height() + 4;
    return {characterWidth(fontMetrics()) * 20,
            barHeight() + times + static_cast<int>(2 * kMargin)};
}

void RunTimeline::layOut()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const double least = barHeight(); // a square, for the mark
    const double perDecade = least * 0.45;
    const double room = width() - 2 * kSide;
    m_bars.clear();
    double used = 0;
    // From the newest on, as long as there is room; `left` is the gap on the right for now.
    for (qsizetype i = m_runs.size() - 1; i >= 0; --i) {
        const RunRecord &run = m_runs.at(i);
        const double length = least + perDecade * decades(durationOf(run, now));
        double gap = 0;
        if (i + 1 < m_runs.size()) {
            const qint64 pause =
                run.endedAt.isValid() ? run.endedAt.msecsTo(m_runs.at(i + 1).startedAt) : 0;
            gap = kLeastGap +
                  perDecade * 0.7 * decades(std::chrono::milliseconds(std::max<qint64>(pause, 0)));
        }
        if (used + gap + length > room && !m_bars.isEmpty())
            break;
        used += gap + length;
        m_bars.prepend({i, gap, length});
    }
    const double stretch = used > 0 ? std::clamp(room / used, 1.0, kMostStretch) : 1;
    double x = kSide;
    for (Bar &bar : m_bars) {
        const double gap = bar.left * stretch;
        bar.left = x;
        bar.width *= stretch;
        x += bar.width + gap;
    }
}

QRectF RunTimeline::rectOf(const Bar &bar) const
{
    return {bar.left, kMargin, bar.width, static_cast<double>(barHeight())};
}

QRectF RunTimeline::barOf(const QString &id) const
{
    for (const Bar &bar : m_bars) {
        if (m_runs.at(bar.run).id == id)
            return rectOf(bar);
    }
    return {};
}

const RunTimeline::Bar *RunTimeline::barAt(double x) const
{
    const auto found = std::find_if(m_bars.begin(), m_bars.end(), [x](const Bar &bar) {
        return x >= bar.left && x < bar.left + bar.width;
    });
    return found == m_bars.end() ? nullptr : &*found;
}

void RunTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Bar &bar : m_bars)
        paintBar(painter, bar);
    paintTimes(painter);
}

void RunTimeline::paintBar(QPainter &painter, const Bar &bar) const
{
    const RunRecord &run = m_runs.at(bar.run);
    const RunWords words = presentRun(run);
    const QRectF rect = rectOf(bar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(words.tone, palette()));
    painter.drawRoundedRect(rect, 4, 4);
    const double side = rect.height() * 0.8;
    paintMark(painter, QRectF(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side)),
              words.mark, palette());
    if (run.id != m_chosen)
        return;
    painter.setBrush(Qt::NoBrush);
    const QColor color = palette().color(hasFocus() ? QPalette::Highlight : QPalette::WindowText);
    painter.setPen(QPen(color, hasFocus() ? 3 : 2));
    painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6);
}

void RunTimeline::paintTimes(QPainter &painter) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    painter.setPen(
        quietText(palette().color(QPalette::Window), palette().color(QPalette::WindowText)));
    const double top = kMargin + barHeight() + 4;
    double free = 0; // from here on there is room for another one
    for (const Bar &bar : m_bars) {
        const QString text = momentText(m_runs.at(bar.run).startedAt, now);
        const double length = fontMetrics().horizontalAdvance(text);
        if (bar.left < free || bar.left + length > width())
            continue;
        painter.drawText(QRectF(bar.left, top, length + 1, fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        free = bar.left + length + kBetweenTimes;
    }
}

void RunTimeline::resizeEvent(QResizeEvent *)
{
    layOut();
}

void RunTimeline::chooseHere(qsizetype run)
{
    choose(m_runs.at(run).id);
    emit runChosen(m_chosen);
}

void RunTimeline::mousePressEvent(QMouseEvent *event)
{
    const Bar *bar = barAt(event->position().x());
    if (bar != nullptr && event->button() == Qt::LeftButton)
        chooseHere(bar->run);
}

KeyGuide RunTimeline::keyGuide() const
{
    return {tr("Time line of runs"),
            {{tr("The run before, the run after"), {Qt::Key_Left, Qt::Key_Right}},
             {tr("The first run, the last run"), {Qt::Key_Home, Qt::Key_End}}}};
}

void RunTimeline::keyPressEvent(QKeyEvent *event)
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(),
                                    [this](const RunRecord &run) { return run.id == m_chosen; });
    const qsizetype last = m_runs.size() - 1;
    const qsizetype now = found == m_runs.end() ? last : found - m_runs.begin();
    qsizetype next = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        next = now - 1;
        break;
    case Qt::Key_Right:
        next = now + 1;
        break;
    case Qt::Key_Home:
        next = m_bars.isEmpty() ? 0 : m_bars.first().run;
        break;
    case Qt::Key_End:
        next = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (last >= 0)
        chooseHere(std::clamp<qsizetype>(next, 0, last));
}

void RunTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RunTimeline::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool RunTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Bar *bar = barAt(help->pos().x());
        if (bar == nullptr) {
            QToolTip::hideText();
            return true;
        }
        const RunRecord &run = m_runs.at(bar->run);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QToolTip::showText(help->globalPos(),
                           safeToolTip(tr("%1, for %2. %3")
                                           .arg(momentText(run.startedAt, now),
                                                runDurationText(run, now), runSentence(run))),
                           this);
        return true;
    }
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        layOut();
    }
    return QWidget::event(event);
}

void RunTimeline::describe()
{
    setAccessibleName(tr("Time line of %n run(s)", nullptr, static_cast<int>(m_runs.size())));
    const auto found = std::find_if(m_runs.begin(), m_runs.end(),
                                    [this](const RunRecord &run) { return run.id == m_chosen; });
    setAccessibleDescription(
        found == m_runs.end()
            ? QString()
            : labelled(momentText(found->startedAt, QDateTime::currentDateTimeUtc()),
                       runSentence(*found)));
}

} // namespace deck
