// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/headerpanel.h"

#include "presentation/characterwidth.h"
#include "presentation/durationtext.h"
#include "presentation/inspectionwords.h"
#include "presentation/phrases.h"
#include "presentation/statepresentation.h"
#include "widgets/elidedlabel.h"
#include "widgets/fact.h"
#include "widgets/sparkline.h"
#include "widgets/statebadge.h"
#include "window/daemonactions.h"
#include "window/headerhelp.h"
#include "window/impactline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace deck {
namespace {

/// Characters; the window's words share their row with the buttons.
constexpr int kLeastExplanation = 20;
constexpr int kMostExplanation = 60;
constexpr int kLeastWidth = 72;
/// In a narrower window the facts stand closer, and what can be done without is left out.
constexpr int kRoomyWidth = 125;
constexpr int kRoomySpacing = 28;
constexpr int kNarrowSpacing = 12;
/// Four minutes.
constexpr std::chrono::seconds kUsageInterval{2};
constexpr qsizetype kUsageSpan = 120;
constexpr double kLeastShare = 0.05;

QToolButton *makeButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(action->objectName());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(18, 18));
    button->setFocusPolicy(Qt::StrongFocus); // tool buttons are left out of the tab order otherwise
    button->setMinimumSize(button->fontMetrics().height() * 5, button->fontMetrics().height() * 2);
    return button;
}

QString originText(const Snapshot &snapshot, bool managedHere)
{
    QString text;
    switch (snapshot.origin) {
    case Origin::None:
        break;
    case Origin::Launched:
        text = managedHere ? HeaderPanel::tr("launched here") : QString();
        break;
    case Origin::Adopted:
        text = HeaderPanel::tr("adopted");
        break;
    }
    if (!managedHere && snapshot.managerPid != 0)
        text = HeaderPanel::tr("managed by pid %1").arg(snapshot.managerPid);
    return text;
}

} // namespace

HeaderPanel::HeaderPanel(DaemonActions &actions, QWidget *parent)
    : QWidget(parent), m_badge(new StateBadge(this)), m_word(new QLabel(this)),
      m_explanation(new ElidedLabel(Qt::ElideRight, kLeastExplanation, kMostExplanation, this)),
      m_impact(new ImpactLine(this)), m_usage(kUsageInterval)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 10);
    column->setSpacing(12);
    column->addLayout(makeTitleRow(actions)); // made in the order of the Tab key
    column->addLayout(makeFactRow());
    column->addWidget(m_impact);
    explain();
    connect(&m_usage, &UsageFeed::changed, this, &HeaderPanel::showUsage);
    constexpr std::chrono::seconds kTick{1};
    m_clock.setObjectName(QStringLiteral("clock"));
    m_clock.setInterval(kTick);
    m_clock.setTimerType(Qt::CoarseTimer);
    connect(&m_clock, &QTimer::timeout, this, &HeaderPanel::tick);
}

QHBoxLayout *HeaderPanel::makeTitleRow(DaemonActions &actions)
{
    QFont large = m_word->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    m_word->setFont(large);
    m_word->setObjectName(QStringLiteral("state"));
    m_explanation->setObjectName(QStringLiteral("explanation"));

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_word);
    words->addWidget(m_explanation);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_badge);
    row->addLayout(words, 1);
    for (QAction *action : {actions.start(), actions.restart(), actions.stop()})
        row->addWidget(makeButton(action, this), 0, Qt::AlignVCenter);
    return row;
}

QHBoxLayout *HeaderPanel::makeFactRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kRoomySpacing);
    m_facts = row;
    const auto add = [this, row](const char *name, const QString &title, Fact::Extent extent) {
        auto *fact = new Fact(title, extent, this);
        fact->setObjectName(QLatin1StringView(name));
        row->addWidget(fact, extent == Fact::Extent::Long ? 1 : 0);
        return fact;
    };
    m_profile = add("profile", tr("Profile"), Fact::Extent::Short);
    m_pid = add("pid", tr("PID"), Fact::Extent::Short);
    m_uptime = add("uptime", tr("Uptime"), Fact::Extent::Short);
    m_version = add("version", tr("Version"), Fact::Extent::Short);
    m_restarts = add("restarts", tr("Restarts"), Fact::Extent::Short);
    addUsageTo(*row);
    m_socket = add("socket", tr("Socket"), Fact::Extent::Long);
    return row;
}

void HeaderPanel::addUsageTo(QHBoxLayout &row)
{
    m_processor = new Fact(tr("CPU"), Fact::Extent::Short, this);
    m_processor->setObjectName(QStringLiteral("cpu"));
    m_memory = new Fact(tr("Memory"), Fact::Extent::Short, this);
    m_memory->setObjectName(QStringLiteral("memory"));
    m_processorGraph = new Sparkline(kUsageSpan, kLeastShare, this);
    m_processorGraph->setAccessibleName(tr("CPU over the last minutes"));
    m_processorGraph->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *processor = new QHBoxLayout;
    processor->setSpacing(8);
    processor->addWidget(m_processor);
    processor->addWidget(m_processorGraph, 0, Qt::AlignBottom);
    row.addLayout(processor);
    row.addWidget(m_memory);
}

/// What stands below and between is found by its parent: the header's own words are the state's.
void HeaderPanel::explain()
{
    setWhatsThis(headerHelp(HeaderPart::State));
    for (QWidget *part : std::initializer_list<QWidget *>{m_badge, m_word, m_explanation})
        part->setWhatsThis(headerHelp(HeaderPart::State));
    m_profile->setWhatsThis(headerHelp(HeaderPart::Profile));
    m_pid->setWhatsThis(headerHelp(HeaderPart::Pid));
    m_uptime->setWhatsThis(headerHelp(HeaderPart::Uptime));
    m_version->setWhatsThis(headerHelp(HeaderPart::Version));
    m_restarts->setWhatsThis(headerHelp(HeaderPart::Restarts));
    m_processor->setWhatsThis(headerHelp(HeaderPart::Processor));
    m_processorGraph->setWhatsThis(headerHelp(HeaderPart::Processor));
    m_memory->setWhatsThis(headerHelp(HeaderPart::Memory));
    m_socket->setWhatsThis(headerHelp(HeaderPart::Socket));
    m_impact->setWhatsThis(headerHelp(HeaderPart::Impact));
}

void HeaderPanel::setProfilesMenu(QMenu *menu)
{
    m_profile->setMenu(menu, tr("Choose a profile"));
}

void HeaderPanel::setSession(DaemonSession &session)
{
    m_usage.setSession(&session);
    m_impact->setSession(&session);
}

void HeaderPanel::showUsage()
{
    const QList<double> shares = m_usage.processorShares();
    const auto usage = m_usage.latest();
    m_processorGraph->setValues(shares);
    m_processor->setValue(shares.isEmpty() ? QString() : processorText(shares.constLast()));
    m_memory->setValue(usage ? bytesText(usage->residentBytes) : QString());
}

void HeaderPanel::setSnapshot(const Snapshot &snapshot, bool managedHere)
{
    m_snapshot = snapshot;
    m_managedHere = managedHere;
    showState();
    m_profile->setValue(m_isOfSystem ? tr("%1 (system)").arg(snapshot.profile) : snapshot.profile);
    const QString origin = originText(snapshot, managedHere);
    const QString pid = snapshot.pid == 0 ? QString() : QString::number(snapshot.pid);
    m_pid->setValue(pid.isEmpty() || origin.isEmpty() ? pid : withNote(pid, origin));
    m_version->setValue(snapshot.version);
    m_restarts->setValue(snapshot.restarts == 0 ? QString() : QString::number(snapshot.restarts));
    m_socket->setValue(snapshot.socket);
    fitFacts();
    tick();
    Fact::lineUp(findChildren<Fact *>());
    setTicking();
}

void HeaderPanel::showState()
{
    const StatePresentation state = presentState(m_snapshot);
    m_badge->setState(state.tone, state.mark);
    m_word->setText(state.word);
    m_explanation->setLine(state.explanation);
    setAccessibleName(tr("Daemon: %1").arg(state.word));
}

void HeaderPanel::tick()
{
    m_uptime->setValue(m_snapshot.pid == 0 ? QString() : durationText(m_snapshot.uptime()));
    if (m_snapshot.state == State::Backoff)
        showState(); // it counts down
}

void HeaderPanel::setTicking()
{
    m_usage.setActive(isVisible() && !window()->isMinimized());
    const bool moves = m_snapshot.pid != 0 || m_snapshot.state == State::Backoff;
    if (!moves || !isVisible() || window()->isMinimized())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void HeaderPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    m_impact->ask(); // hidden while it has nothing to say, so it is not told itself
    setTicking();
}

QSize HeaderPanel::minimumSizeHint() const
{
    return {characterWidth(fontMetrics()) * kLeastWidth, QWidget::minimumSizeHint().height()};
}

void HeaderPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFacts();
}

void HeaderPanel::fitFacts()
{
    const bool isNarrow = width() < characterWidth(fontMetrics()) * kRoomyWidth;
    m_facts->setSpacing(isNarrow ? kNarrowSpacing : kRoomySpacing);
    m_processorGraph->setVisible(!isNarrow);
    m_restarts->setVisible(!isNarrow || m_snapshot.restarts > 0);
}

void HeaderPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
    m_usage.setActive(false);
}

} // namespace deck
