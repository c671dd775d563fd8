// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/healthmonitor.h"

namespace deck {

HealthMonitor::HealthMonitor(DaemonClient &client, const Clock &clock, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &HealthMonitor::ask);
    connect(&m_client, &DaemonClient::checked, this, &HealthMonitor::answered);
}

void HealthMonitor::begin()
{
    m_failures = 0;
    m_timer.start();
}

void HealthMonitor::end()
{
    m_timer.stop();
}

void HealthMonitor::ask()
{
    m_askedAt = m_clock.now();
    m_client.check(kDeadline);
}

void HealthMonitor::answered(const DaemonReport &report)
{
    if (!m_timer.isActive())
        return; // of a question from before end()
    if (report.health != Health::NotResponding) {
        m_failures = 0;
        emit reported(report);
        return;
    }
    constexpr std::chrono::seconds kSlack{1};
    const bool weSlept = m_clock.now() - m_askedAt > kDeadline + kSlack;
    m_failures = weSlept ? 0 : m_failures + 1;
    if (m_failures >= kFailures)
        emit reported(report);
}

} // namespace deck
