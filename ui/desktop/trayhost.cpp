// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/trayhost.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.kde.StatusNotifierWatcher"_s;
const QString kPath = u"/StatusNotifierWatcher"_s;

} // namespace

TrayHost::TrayHost(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus)),
      m_watcher(kService, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayHost::ask);
    for (const QString &signal :
         {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
        m_bus.connect(kService, kPath, kService, signal, this, SLOT(ask()));
}

void TrayHost::begin()
{
    ask();
}

void TrayHost::ask()
{
    if (!m_bus.isConnected()) {
        set(false);
        return;
    }
    QDBusMessage message = QDBusMessage::createMethodCall(
        kService, kPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({kService, u"IsStatusNotifierHostRegistered"_s});
    message.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        call->deleteLater();
        set(reply.isValid() && reply.value().variant().toBool());
    });
}

void TrayHost::set(bool isThere)
{
    if (std::exchange(m_isKnown, true) && m_isThere == isThere)
        return;
    m_isThere = isThere;
    emit changed(isThere);
}

} // namespace deck
