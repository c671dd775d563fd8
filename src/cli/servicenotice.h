// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/notifysocket.h"

#include <QString>
#include <QTimer>

#include <optional>

namespace deck {

/// Tells the service manager that started this process, where one has (Type=notify), how it is. The
/// watchdog's signs of life come from the event loop: a process that hangs gives none.
class ServiceNotice
{
public:
    /// Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID, and takes them out of the environment:
    /// no child speaks for this process. Before there are other threads.
    ServiceNotice();

    /// Once; later calls say nothing.
    void tellReady();
    void tellStatus(const QString &text);
    /// Once; nothing is told after it but the status.
    void tellStopping();

private:
    void tell(const QByteArray &message) const;
    void beginSignsOfLife();

    std::optional<NotifySocket> m_socket;
    QTimer m_signsOfLife;
    QString m_status;
    bool m_isReady = false;
    bool m_isStopping = false;
};

} // namespace deck
