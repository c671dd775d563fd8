// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/notifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;
const QString kDefaultAction = u"default"_s; // a click on the notification itself
const QString kShowLog = u"show-log"_s;
const QString kRestart = u"restart"_s;

enum Urgency : uchar { Normal = 1, Critical = 2 };

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

QVariantMap hintsOf(const Notice &notice)
{
    // A critical one would stay until it is dismissed: that is for what goes on being wrong.
    return {{u"desktop-entry"_s, u"org.containerdeck.Containerdeck"_s},
            {u"urgency"_s, QVariant::fromValue<uchar>(notice.isUrgent ? Critical : Normal)},
            {u"category"_s, u"device"_s}};
}

QStringList actionsOf(const Notice &notice)
{
    QStringList actions{kDefaultAction, Notifications::tr("Show Log"), kShowLog,
                        Notifications::tr("Show Log")};
    if (notice.offersRestart)
        actions << kRestart << Notifications::tr("Restart");
    return actions;
}

} // namespace

Notifications::Notifications(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus))
{
    const auto follow = [this](const QString &signal, const char *slot) {
        m_bus.connect(kService, kPath, kService, signal, this, slot);
    };
    follow(u"ActionInvoked"_s, SLOT(actionInvoked(uint, QString)));
    follow(u"NotificationClosed"_s, SLOT(notificationClosed(uint, uint)));
    follow(u"ActivationToken"_s, SLOT(activationTokenGiven(uint, QString)));
}

Notifications::~Notifications()
{
    withdraw();
}

void Notifications::setNotice(const std::optional<Notice> &notice)
{
    m_wanted = notice;
    bring();
}

/// One call at a time: only the answer tells the id by which the next one replaces it.
void Notifications::bring()
{
    if (m_isAsking || m_wanted == m_told || !m_bus.isConnected())
        return;
    if (m_wanted)
        askWhatItCan();
    else
        withdraw();
}

/// A service that takes markup must not take what a daemon wrote for it.
void Notifications::askWhatItCan()
{
    m_isAsking = true;
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(callOf(u"GetCapabilities"_s)), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<QStringList> reply = *call;
        call->deleteLater();
        m_isAsking = false;
        if (!m_wanted)
            bring(); // not true any more
        else
            show(!reply.isValid() || reply.value().contains(u"body-markup"_s));
    });
}

void Notifications::show(bool takesMarkup)
{
    m_isAsking = true;
    m_told = m_wanted;
    QDBusMessage message = callOf(u"Notify"_s);
    const QString body = takesMarkup ? m_told->body.toHtmlEscaped() : m_told->body;
    constexpr int kAsTheServiceLikes = -1;
    message.setArguments({u"Containerdeck"_s, m_id, u"org.containerdeck.Containerdeck"_s,
                          m_told->summary, body, actionsOf(*m_told), hintsOf(*m_told),
                          kAsTheServiceLikes});
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] { shown(call); });
}

void Notifications::shown(QDBusPendingCallWatcher *call)
{
    const QDBusPendingReply<uint> reply = *call;
    call->deleteLater();
    m_isAsking = false;
    m_id = reply.isValid() ? reply.value() : 0;
    bring();
}

void Notifications::withdraw()
{
    m_told.reset();
    const uint id = std::exchange(m_id, 0);
    if (id == 0)
        return;
    QDBusMessage message = callOf(u"CloseNotification"_s);
    message.setArguments({id});
    m_bus.asyncCall(message);
}

void Notifications::actionInvoked(uint id, const QString &action)
{
    if (id != m_id || id == 0)
        return;
    const QString token = std::exchange(m_token, {});
    if (action == kRestart)
        emit restartAsked();
    else if (action == kShowLog || action == kDefaultAction)
        emit logAsked(token);
}

/// Dismissed, expired, or closed by us. It is not shown again for the same reason.
void Notifications::notificationClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

void Notifications::activationTokenGiven(uint id, const QString &token)
{
    if (id == m_id)
        m_token = token;
}

} // namespace deck
