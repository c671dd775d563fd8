// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "health/startupchart.h"

#include "presentation/characterwidth.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "presentation/tone.h"
#include "widgets/accessiblerole.h"

#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace deck {
namespace {

using std::chrono::microseconds;

constexpr int kMargin = 10;

QString msText(microseconds time)
{
    constexpr double kUsPerMs = 1000;
    return StartupChart::tr("%1 ms").arg(
        QLocale().toString(double(time.count()) / kUsPerMs, 'f', time.count() < 10'000 ? 1 : 0));
}

/// Where a step of the earlier start is the same plugin's.
std::optional<microseconds> timeOf(const QString &plugin, const std::optional<StartupTimes> &times)
{
    if (!times)
        return std::nullopt;
    const auto found =
        std::find_if(times->steps.begin(), times->steps.end(),
                     [&plugin](const StartupStep &step) { return step.plugin == plugin; });
    return found == times->steps.end() ? std::nullopt : std::optional(found->took);
}

QString summaryOf(const StartupComparison &comparison)
{
    const StartupTimes &now = *comparison.current;
    QStringList words{now.total ? StartupChart::tr("Booted in %1.").arg(msText(*now.total))
                                : StartupChart::tr("It has not come up.")};
    if (comparison.earlier && comparison.earlier->total)
        words << StartupChart::tr("The last good start took %1 (outlined).")
                     .arg(msText(*comparison.earlier->total));
    return sentences(words);
}

} // namespace

StartupChart::StartupChart(QWidget *parent)
    : QWidget(parent), m_words(new QLabel(this)), m_rows(new StartupRows(this))
{
    m_words->setObjectName(QStringLiteral("startupWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(kMargin, 8, kMargin, 8);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("startup"));
    scroll->setAccessibleName(tr("Start-up"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_rows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_words);
    column->addWidget(scroll, 1);
}

void StartupChart::setComparison(const StartupComparison &comparison)
{
    m_rows->setComparison(comparison);
    if (!comparison.current)
        m_words->setText(
            tr("The beginning of the log is not there any more, so nothing is known of "
               "the start."));
    else if (comparison.current->steps.isEmpty())
        m_words->setText(sentences(
            {summaryOf(comparison), tr("This daemon does not log how it loads its plugins.")}));
    else
        m_words->setText(summaryOf(comparison));
}

void StartupChart::setNotice(const QString &words)
{
    m_rows->setComparison({});
    m_words->setText(words);
}

StartupRows::StartupRows(QWidget *parent) : QWidget(parent)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setAccessibleName(tr("What the start spent its time on"));
}

void StartupRows::setComparison(const StartupComparison &comparison)
{
    m_shown.clear();
    m_total = microseconds(1);
    if (comparison.current) {
        addRowBeforePlugins(comparison);
        for (const StartupStep &step : comparison.current->steps) {
            m_shown.append({step, timeOf(step.plugin, comparison.earlier)});
            const microseconds longer =
                std::max(step.took, m_shown.constLast().earlier.value_or(microseconds(0)));
            m_total = std::max(m_total, step.begin + longer);
        }
    }
    QStringList words;
    for (const Row &row : std::as_const(m_shown))
        words.append(wordsOf(row));
    setAccessibleDescription(words.join(u'\n'));
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    update();
}

/// Until its first plugin the program is loaded and reads its configuration.
void StartupRows::addRowBeforePlugins(const StartupComparison &comparison)
{
    const QList<StartupStep> &steps = comparison.current->steps;
    if (steps.isEmpty())
        return;
    Row row{{tr("(before the first plugin)"), microseconds(0), steps.constFirst().begin}, {}};
    if (comparison.earlier && !comparison.earlier->steps.isEmpty())
        row.earlier = comparison.earlier->steps.constFirst().begin;
    m_total = std::max(row.step.took, row.earlier.value_or(microseconds(1)));
    m_shown.append(row);
}

QSize StartupRows::sizeHint() const
{
    return {nameWidth() * 2, int(m_shown.size()) * rowHeight() + kMargin};
}

int StartupRows::nameWidth() const
{
    constexpr int kCharacters = 46;
    return std::min(characterWidth(fontMetrics()) * kCharacters, width() * 2 / 5);
}

void StartupRows::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const qsizetype first = std::max(0, event->rect().top() / rowHeight());
    const qsizetype last = event->rect().bottom() / rowHeight();
    for (qsizetype i = first; i <= last && i < m_shown.size(); ++i)
        paintRow(painter, i);
}

void StartupRows::paintRow(QPainter &painter, qsizetype index) const
{
    const Row &row = m_shown.at(index);
    const int top = int(index) * rowHeight();
    const int named = nameWidth();
    const QRect name(kMargin, top, named - kMargin, rowHeight());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(
        name, Qt::AlignVCenter | Qt::AlignLeft,
        fontMetrics().elidedText(safeLine(row.step.plugin, 200), Qt::ElideMiddle, name.width()));
    const int timeWidth = characterWidth(fontMetrics()) * 12;
    const int left = named + kMargin;
    const double scale =
        std::max(0, width() - left - timeWidth) / double(std::max<qint64>(1, m_total.count()));
    const auto barOf = [&](microseconds took, int inset) {
        return QRectF(left + double(row.step.begin.count()) * scale, top + inset,
                      std::max(2.0, double(took.count()) * scale), rowHeight() - 2 * inset);
    };
    painter.fillRect(barOf(row.step.took, 5), toneColor(Tone::Busy, palette()));
    if (row.earlier) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(barOf(*row.earlier, 3));
    }
    const double end = std::max(barOf(row.step.took, 5).right(),
                                row.earlier ? barOf(*row.earlier, 3).right() : 0.0);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(end + 6, top, timeWidth, rowHeight()), Qt::AlignVCenter | Qt::AlignLeft,
                     msText(row.step.took));
}

bool StartupRows::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype index = help->pos().y() / rowHeight();
    if (index >= 0 && index < m_shown.size())
        QToolTip::showText(help->globalPos(), safeToolTip(wordsOf(m_shown.at(index))), this);
    else
        QToolTip::hideText();
    return true;
}

QString StartupRows::wordsOf(const Row &row)
{
    const QString now = tr("%1: %2").arg(row.step.plugin, msText(row.step.took));
    return row.earlier ? tr("%1; before: %2").arg(now, msText(*row.earlier)) : now;
}

} // namespace deck
