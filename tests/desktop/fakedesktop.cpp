// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/fakedesktop.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEventLoop>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace deck::test {

using namespace Qt::StringLiterals;

namespace {

const QString kNotifications = u"org.freedesktop.Notifications"_s;
const QString kLogind = u"org.freedesktop.login1"_s;
const QString kTray = u"org.kde.StatusNotifierWatcher"_s;

void enter(const QString &service, const QString &path, QObject *object)
{
    QDBusConnection bus = desktopBus();
    QVERIFY2(bus.isConnected(), "run it by ctest, or by dbus-run-session");
    QVERIFY(bus.registerObject(path, object,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals |
                                   QDBusConnection::ExportAllProperties));
    QVERIFY(bus.registerService(service));
}

void leave(const QString &service, const QString &path)
{
    desktopBus().unregisterObject(path);
    desktopBus().unregisterService(service);
}

} // namespace

QDBusConnection desktopBus()
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"the desktop"_s);
}

FakeNotifications::FakeNotifications(const QStringList &capabilities) : m_capabilities(capabilities)
{
    enter(kNotifications, u"/org/freedesktop/Notifications"_s, this);
}

FakeNotifications::~FakeNotifications()
{
    leave(kNotifications, u"/org/freedesktop/Notifications"_s);
}

QStringList FakeNotifications::GetCapabilities() const
{
    if (m_capabilities.isEmpty())
        sendErrorReply(QDBusError::Failed, u"not now"_s);
    return m_capabilities;
}

uint FakeNotifications::Notify(const QString &, uint replaces, const QString &,
                               const QString &summary, const QString &body,
                               const QStringList &actions, const QVariantMap &hints, int)
{
    const uint id = replaces != 0 ? replaces : ++m_lastId;
    m_all.append({id, replaces, summary, body, actions, hints});
    return id;
}

void FakeNotifications::CloseNotification(uint id)
{
    m_withdrawn << id;
    constexpr uint kByCall = 3;
    emit NotificationClosed(id, kByCall);
}

FakeLogind::FakeLogind()
{
    enter(kLogind, u"/org/freedesktop/login1"_s, this);
}

FakeLogind::~FakeLogind()
{
    leave(kLogind, u"/org/freedesktop/login1"_s);
    if (m_readEnd != -1)
        ::close(m_readEnd);
}

QDBusUnixFileDescriptor FakeLogind::Inhibit(const QString &what, const QString &, const QString &,
                                            const QString &mode)
{
    m_asked = what + u' ' + mode;
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) == -1)
        return {};
    if (m_readEnd != -1)
        ::close(m_readEnd);
    m_readEnd = ends[0];
    QDBusUnixFileDescriptor lock;
    lock.giveFileDescriptor(ends[1]);
    return lock;
}

bool FakeLogind::isHeld() const
{
    pollfd end{m_readEnd, POLLIN, 0};
    return m_readEnd != -1 && (::poll(&end, 1, 0) == 0 || (end.revents & POLLHUP) == 0);
}

TrayWatcher::TrayWatcher(bool hasHost) : m_hasHost(hasHost)
{
    enter(kTray, u"/StatusNotifierWatcher"_s, this);
}

TrayWatcher::~TrayWatcher()
{
    leave(kTray, u"/StatusNotifierWatcher"_s);
}

void TrayWatcher::setHasHost(bool has)
{
    m_hasHost = has;
    if (has)
        emit StatusNotifierHostRegistered();
    else
        emit StatusNotifierHostUnregistered();
}

QStringList TrayWatcher::items() const
{
    const QMutexLocker locker(&m_mutex);
    return m_items;
}

void TrayWatcher::RegisterStatusNotifierItem(const QString &service)
{
    const QMutexLocker locker(&m_mutex);
    m_items << service;
}

FakeTray::FakeTray(bool hasHost)
{
    m_inThread.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_inThread, [this, hasHost] { m_watcher = std::make_unique<TrayWatcher>(hasHost); },
        Qt::BlockingQueuedConnection);
}

FakeTray::~FakeTray()
{
    QMetaObject::invokeMethod(
        &m_inThread, [this] { m_watcher.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FakeTray::setHasHost(bool has)
{
    QMetaObject::invokeMethod(
        &m_inThread, [this, has] { m_watcher->setHasHost(has); }, Qt::BlockingQueuedConnection);
}

QVariant FakeTray::itemProperty(const QString &name) const
{
    const QStringList names = items();
    if (names.isEmpty())
        return {};
    QDBusMessage message = QDBusMessage::createMethodCall(
        names.last(), u"/StatusNotifierItem"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({u"org.kde.StatusNotifierItem"_s, name});
    // The item is of this process, so it has to be able to answer meanwhile.
    QDBusPendingCallWatcher call(desktopBus().asyncCall(message));
    QEventLoop loop;
    QObject::connect(&call, &QDBusPendingCallWatcher::finished, &loop, &QEventLoop::quit);
    if (!call.isFinished())
        loop.exec();
    const QDBusPendingReply<QDBusVariant> reply = call;
    return reply.isValid() ? reply.value().variant() : QVariant(reply.error().message());
}

} // namespace deck::test
