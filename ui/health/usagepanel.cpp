// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "health/usagepanel.h"

#include "presentation/inspectionwords.h"
#include "widgets/sparkline.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace deck {
namespace {

constexpr std::chrono::seconds kInterval{1};
/// A twentieth of a processor, and 16 MiB: less fills only a part of the graph's height.
constexpr double kLeastShare = 0.05;
constexpr double kLeastBytes = 16.0 * 1024 * 1024;

} // namespace

UsagePanel::UsagePanel(QWidget *parent)
    : QWidget(parent), m_feed(kInterval),
      m_processorGraph(new Sparkline(UsageFeed::kMostSamples, kLeastShare, this)),
      m_memoryGraph(new Sparkline(UsageFeed::kMostSamples, kLeastBytes, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    m_processor = addGraph("processor", tr("Processor"), m_processorGraph, 0);
    m_memory = addGraph("memory", tr("Memory"), m_memoryGraph, 1);
    m_threads = addNumber("threads", tr("Threads"), 2);
    m_descriptors = addNumber("descriptors", tr("Descriptors"), 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(&m_feed, &UsageFeed::changed, this, &UsagePanel::showUsage);
    showUsage();
}

QLabel *UsagePanel::addGraph(const char *name, const QString &title, Sparkline *graph, int column)
{
    QLabel *value = addNumber(name, title, column);
    graph->setAccessibleName(tr("%1 over the last minutes").arg(title));
    graph->setMinimumHeight(fontMetrics().height() * 2);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(graph, 2, column);
    return value;
}

QLabel *UsagePanel::addNumber(const char *name, const QString &title, int column)
{
    auto *heading = new QLabel(title, this);
    auto *value = new QLabel(this);
    QFont strong = value->font();
    strong.setWeight(QFont::DemiBold);
    value->setFont(strong);
    value->setObjectName(QLatin1StringView(name));
    heading->setBuddy(value);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(heading, 0, column);
    grid->addWidget(value, 1, column);
    return value;
}

void UsagePanel::showUsage()
{
    const auto usage = m_feed.latest();
    const QList<double> shares = m_feed.processorShares();
    m_processorGraph->setValues(shares);
    m_memoryGraph->setValues(m_feed.residentBytes());
    m_processor->setText(
        processorText(shares.isEmpty() ? std::nullopt : std::optional(shares.constLast())));
    if (!usage) {
        for (QLabel *label : {m_memory, m_threads, m_descriptors})
            label->setText(QStringLiteral("–"));
        return;
    }
    m_memory->setText(
        tr("%1, at most %2")
            .arg(bytesText(usage->residentBytes), bytesText(usage->peakResidentBytes)));
    m_threads->setText(QLocale().toString(usage->threads));
    m_descriptors->setText(usage->descriptors < 0 ? tr("not permitted")
                                                  : QLocale().toString(usage->descriptors));
}

void UsagePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed.setActive(true);
}

void UsagePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed.setActive(false);
}

} // namespace deck
