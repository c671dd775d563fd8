// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/headerpanel.h"

#include "presentation/durationtext.h"
#include "presentation/statepresentation.h"
#include "window/daemonactions.h"
#include "window/fact.h"
#include "window/statebadge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace deck {
namespace {

QToolButton *makeButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
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
      m_explanation(new QLabel(this)),
      m_profile(new Fact(tr("Profile"), Fact::Extent::Short, this)),
      m_pid(new Fact(tr("PID"), Fact::Extent::Short, this)),
      m_uptime(new Fact(tr("Uptime"), Fact::Extent::Short, this)),
      m_version(new Fact(tr("Version"), Fact::Extent::Short, this)),
      m_restarts(new Fact(tr("Restarts"), Fact::Extent::Short, this)),
      m_socket(new Fact(tr("Socket"), Fact::Extent::Long, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 10);
    column->setSpacing(12);
    column->addLayout(makeTitleRow(actions));
    column->addLayout(makeFactRow());
    constexpr std::chrono::seconds kTick{1};
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
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

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
    row->setSpacing(28);
    for (Fact *fact : {m_profile, m_pid, m_uptime, m_version, m_restarts})
        row->addWidget(fact);
    row->addWidget(m_socket, 1);
    return row;
}

void HeaderPanel::show(const Snapshot &snapshot, bool managedHere)
{
    m_snapshot = snapshot;
    m_managedHere = managedHere;
    showState();
    m_profile->setValue(snapshot.profile);
    const QString origin = originText(snapshot, managedHere);
    const QString pid = snapshot.pid == 0 ? QString() : QString::number(snapshot.pid);
    m_pid->setValue(pid.isEmpty() || origin.isEmpty() ? pid
                                                      : QStringLiteral("%1 (%2)").arg(pid, origin));
    m_version->setValue(snapshot.version);
    m_restarts->setValue(snapshot.restarts == 0 ? QString() : QString::number(snapshot.restarts));
    m_socket->setValue(snapshot.socket);
    tick();
    setTicking();
}

void HeaderPanel::showState()
{
    const StatePresentation state = presentState(m_snapshot);
    m_badge->show(state.tone, state.mark);
    m_word->setText(state.word);
    m_explanation->setText(state.explanation);
    m_explanation->setToolTip(state.explanation);
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
    const bool moves = m_snapshot.pid != 0 || m_snapshot.state == State::Backoff;
    if (!moves || !isVisible())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void HeaderPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    setTicking();
}

void HeaderPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

} // namespace deck
