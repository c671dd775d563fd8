// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace deck {

/// Holds up the machine's shutdown (logind's delay inhibitor, a few seconds at most) while there
/// is a daemon of ours to stop gracefully. Without logind nothing is held up. Main thread; waits
/// for nothing.
class ShutdownDelay final : public QObject
{
    Q_OBJECT

public:
    /// `bus`: the system's.
    explicit ShutdownDelay(QDBusConnection bus, QObject *parent = nullptr);

    /// Whether there is something to stop. When there is no more, the shutdown may go on.
    void setNeeded(bool needed);
    [[nodiscard]] bool isHeld() const { return m_lock.isValid(); }

signals:
    /// The machine is about to go down, and waits for as long as this is needed.
    void shutdownBegun();

private slots:
    void prepareForShutdown(bool begins);

private:
    void take();

    QDBusConnection m_bus;
    bool m_isNeeded = false;
    bool m_isAsking = false;
    QDBusUnixFileDescriptor m_lock;
};

} // namespace deck
