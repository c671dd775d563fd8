// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/shutdowndelay.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.login1"_s;
const QString kPath = u"/org/freedesktop/login1"_s;
const QString kInterface = u"org.freedesktop.login1.Manager"_s;

} // namespace

ShutdownDelay::ShutdownDelay(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus))
{
    m_bus.connect(kService, kPath, kInterface, u"PrepareForShutdown"_s, this,
                  SLOT(prepareForShutdown(bool)));
}

void ShutdownDelay::setNeeded(bool needed)
{
    m_isNeeded = needed;
    if (!needed)
        m_lock = {}; // closing it is the release
    else if (!isHeld())
        take();
}

void ShutdownDelay::take()
{
    if (m_isAsking || !m_bus.isConnected())
        return;
    m_isAsking = true;
    QDBusMessage message =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Inhibit"_s);
    message.setArguments(
        {u"shutdown"_s, u"Containerdeck"_s, tr("containerd is stopped gracefully"), u"delay"_s});
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *call;
        call->deleteLater();
        m_isAsking = false;
        if (reply.isValid() && m_isNeeded)
            m_lock = reply.value();
    });
}

void ShutdownDelay::prepareForShutdown(bool begins)
{
    if (begins)
        emit shutdownBegun();
}

} // namespace deck
