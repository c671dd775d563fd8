// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/usage.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace deck {

class DaemonSession;

/// Samples what the daemon's process uses, for as long as somebody looks, and keeps the latest.
class UsageFeed : public QObject
{
    Q_OBJECT

public:
    /// Five minutes of a sample a second.
    static constexpr qsizetype kMostSamples = 300;

    explicit UsageFeed(std::chrono::milliseconds interval, QObject *parent = nullptr);

    /// Forgets what was sampled when it is another session, or when its daemon is another process.
    void setSession(DaemonSession *session);
    /// Only an active feed asks.
    void setActive(bool active);

    [[nodiscard]] std::optional<Usage> latest() const;
    /// Processors that were busy, between each two samples, oldest first.
    [[nodiscard]] QList<double> processorShares() const;
    /// In bytes, oldest first.
    [[nodiscard]] QList<double> residentBytes() const;

signals:
    void changed();

private:
    void forget();
    void sessionMoved();
    void ask();
    void take(const Usage &usage);

    QPointer<DaemonSession> m_session;
    QTimer m_timer;
    bool m_isAsked = false;
    int m_epoch = 0; ///< answers to questions of an earlier one are of no interest
    qint64 m_pid = 0;
    bool m_isRunning = false; ///< as of the last snapshot
    QList<Usage> m_samples;
};

} // namespace deck
