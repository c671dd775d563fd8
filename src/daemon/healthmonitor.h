// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/clock.h"
#include "rpc/daemonclient.h"

#include <QObject>
#include <QTimer>

namespace deck {

/// Asks a running daemon again and again how it is. Silence counts only when it lasts for several
/// questions in a row, and never when it was this process that slept (suspended, or stopped by a
/// debugger): that shows as an answer that comes long after its deadline.
class HealthMonitor : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kInterval{2};
    /// Shorter than the interval, so that a silent daemon does not miss every second question:
    /// three silences end 7.5 s after the last answer at the latest.
    static constexpr std::chrono::milliseconds kDeadline{1500};
    static constexpr int kFailures = 3;

    /// Client and clock must outlive the monitor.
    HealthMonitor(DaemonClient &client, const Clock &clock, QObject *parent = nullptr);

    void begin();
    void end();

signals:
    /// Another answer, or NotResponding after kFailures of silence.
    void reported(const deck::DaemonReport &report);

private:
    void ask();
    void answered(const DaemonReport &report);

    DaemonClient &m_client;
    const Clock &m_clock;
    QTimer m_timer;
    Clock::TimePoint m_askedAt;
    int m_failures = 0;
};

} // namespace deck
