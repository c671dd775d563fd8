// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/servicenotice.h"

#include <chrono>
#include <utility>

#include <unistd.h>

namespace deck {

namespace {

QByteArray take(const char *variable)
{
    const QByteArray value = qgetenv(variable);
    qunsetenv(variable);
    return value;
}

} // namespace

ServiceNotice::ServiceNotice() : m_socket(NotifySocket::to(take("NOTIFY_SOCKET")))
{
    beginSignsOfLife();
}

void ServiceNotice::beginSignsOfLife()
{
    const std::chrono::microseconds limit(take("WATCHDOG_USEC").toLongLong());
    const QByteArray meant = take("WATCHDOG_PID");
    if (!m_socket || limit.count() <= 0 || (!meant.isEmpty() && meant.toLongLong() != ::getpid()))
        return;
    QObject::connect(&m_signsOfLife, &QTimer::timeout, &m_signsOfLife,
                     [this] { tell("WATCHDOG=1"); });
    m_signsOfLife.start(std::chrono::duration_cast<std::chrono::milliseconds>(limit / 2));
}

void ServiceNotice::tellReady()
{
    if (!std::exchange(m_isReady, true) && !m_isStopping)
        tell("READY=1");
}

void ServiceNotice::tellStatus(const QString &text)
{
    if (std::exchange(m_status, text) == text)
        return;
    QString line = text;
    tell("STATUS=" + line.replace(u'\n', u' ').toUtf8());
}

void ServiceNotice::tellStopping()
{
    if (!std::exchange(m_isStopping, true))
        tell("STOPPING=1");
}

/// A service manager that does not listen is no reason to do anything else than without one.
void ServiceNotice::tell(const QByteArray &message) const
{
    if (m_socket)
        (void)m_socket->send(message);
}

} // namespace deck
