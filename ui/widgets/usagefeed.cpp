// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/usagefeed.h"

#include "daemon/daemonsession.h"

namespace deck {

UsageFeed::UsageFeed(std::chrono::milliseconds interval, QObject *parent) : QObject(parent)
{
    m_timer.setInterval(interval);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &UsageFeed::ask);
}

void UsageFeed::setSession(DaemonSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_pid = 0;
    forget();
    if (session == nullptr)
        return;
    connect(session, &DaemonSession::changed, this, &UsageFeed::sessionMoved);
    sessionMoved();
}

void UsageFeed::setActive(bool active)
{
    if (active == m_timer.isActive())
        return;
    if (!active) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    ask();
}

void UsageFeed::sessionMoved()
{
    const Snapshot snapshot = m_session->snapshot();
    const bool cameUp = snapshot.state == State::Running && !m_isRunning;
    m_isRunning = snapshot.state == State::Running;
    if (snapshot.pid == m_pid && !cameUp)
        return;
    m_pid = snapshot.pid;
    forget(); // also what it used before it was the daemon: it is a process that loads at first
    if (m_timer.isActive())
        ask();
}

void UsageFeed::forget()
{
    m_samples.clear();
    ++m_epoch;
    m_isAsked = false;
    emit changed();
}

void UsageFeed::ask()
{
    if (!m_session || m_pid == 0 || m_isAsked)
        return;
    m_isAsked = true;
    m_session->ask({Topic::Usage}, this, [this, epoch = m_epoch](const Answer &answer) {
        if (epoch != m_epoch)
            return;
        m_isAsked = false;
        if (const auto usage = usageFromJson(answer.content))
            take(*usage);
    });
}

void UsageFeed::take(const Usage &usage)
{
    if (usage.pid != m_pid)
        return;
    m_samples.append(usage);
    if (m_samples.size() > kMostSamples)
        m_samples.removeFirst();
    emit changed();
}

std::optional<Usage> UsageFeed::latest() const
{
    return m_samples.isEmpty() ? std::nullopt : std::optional(m_samples.constLast());
}

QList<double> UsageFeed::processorShares() const
{
    QList<double> shares;
    for (qsizetype i = 1; i < m_samples.size(); ++i) {
        if (const auto share = processorShare(m_samples.at(i - 1), m_samples.at(i)))
            shares.append(*share);
    }
    return shares;
}

QList<double> UsageFeed::residentBytes() const
{
    QList<double> bytes;
    for (const Usage &usage : m_samples)
        bytes.append(double(usage.residentBytes));
    return bytes;
}

} // namespace deck
