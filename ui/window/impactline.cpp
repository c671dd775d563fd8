// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/impactline.h"

#include "daemon/daemonsession.h"
#include "presentation/inspectionwords.h"

namespace deck {
namespace {

constexpr std::chrono::seconds kInterval{5};
constexpr int kLeast = 20; // characters
constexpr int kMost = 160;

} // namespace

ImpactLine::ImpactLine(QWidget *parent) : ElidedLabel(Qt::ElideRight, kLeast, kMost, parent)
{
    setObjectName(QStringLiteral("impact"));
    m_timer.setInterval(kInterval);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ImpactLine::ask);
    hide();
}

void ImpactLine::setSession(DaemonSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_isAsked = false;
    m_pid = 0;
    m_timer.stop();
    say({});
    if (session == nullptr)
        return;
    connect(session, &DaemonSession::changed, this, &ImpactLine::sessionMoved);
    sessionMoved();
}

void ImpactLine::sessionMoved()
{
    const Snapshot snapshot = m_session->snapshot();
    const qint64 pid = snapshot.state == State::Running ? snapshot.pid : 0;
    if (pid == m_pid)
        return;
    m_pid = pid;
    say({});
    if (pid == 0)
        m_timer.stop();
    else
        m_timer.start();
    ask();
}

void ImpactLine::ask()
{
    if (!m_session || m_pid == 0 || m_isAsked || !window()->isVisible() || window()->isMinimized())
        return;
    m_isAsked = true;
    const auto answered = [this, session = m_session, pid = m_pid](const Answer &answer) {
        if (session != m_session)
            return;
        m_isAsked = false;
        if (pid != m_pid)
            ask();
        else if (!answer.error)
            say(impactLine(impactFromJson(answer.content)));
    };
    m_session->ask({Topic::Impact}, this, answered);
}

void ImpactLine::say(const QString &words)
{
    setLine(words);
    setVisible(!words.isEmpty());
}

} // namespace deck
