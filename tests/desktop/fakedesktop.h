// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QDBusVariant>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QStringList>
#include <QThread>
#include <QVariantMap>

#include <atomic>
#include <memory>

namespace deck::test {

/// The test's own connection to its private bus, on which it plays the desktop.
[[nodiscard]] QDBusConnection desktopBus();

/// A notification service (org.freedesktop.Notifications) that shows nothing and remembers all.
class FakeNotifications : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString summary;
        QString body;
        QStringList actions; ///< keys and labels in turn
        QVariantMap hints;
    };

    explicit FakeNotifications(const QStringList &capabilities = {QStringLiteral("actions")});
    ~FakeNotifications() override;

    [[nodiscard]] const QList<Shown> &all() const { return m_all; }
    [[nodiscard]] const QList<uint> &withdrawn() const { return m_withdrawn; }

public slots:
    /// An error when there are none at all.
    QStringList GetCapabilities() const;
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints,
                int timeout);
    void CloseNotification(uint id);

signals:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);

private:
    const QStringList m_capabilities;
    QList<Shown> m_all;
    QList<uint> m_withdrawn;
    uint m_lastId = 0;
};

/// The part of logind's manager that has to do with going down.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    FakeLogind();
    ~FakeLogind() override;

    /// The lock that was given out last: "shutdown delay"; empty: none yet.
    [[nodiscard]] QString asked() const { return m_asked; }
    /// Somebody still has it.
    [[nodiscard]] bool isHeld() const;

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why,
                                    const QString &mode);

signals:
    void PrepareForShutdown(bool begins);

private:
    QString m_asked;
    int m_readEnd = -1;
};

/// What a StatusNotifierWatcher is on the bus.
class TrayWatcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    explicit TrayWatcher(bool hasHost);
    ~TrayWatcher() override;

    [[nodiscard]] bool hasHost() const { return m_hasHost; }
    void setHasHost(bool has);
    [[nodiscard]] QStringList items() const;

public slots:
    void RegisterStatusNotifierItem(const QString &service);

signals:
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();

private:
    std::atomic<bool> m_hasHost;
    mutable QMutex m_mutex;
    QStringList m_items;
};

/// A panel's watcher, with a host or without one. It lives on a thread of its own, from its
/// beginning to its end, as Qt waits for its answers.
class FakeTray
{
public:
    explicit FakeTray(bool hasHost = true);
    ~FakeTray();
    FakeTray(const FakeTray &) = delete;
    FakeTray &operator=(const FakeTray &) = delete;

    void setHasHost(bool has);
    /// The bus names of the icons that have come.
    [[nodiscard]] QStringList items() const { return m_watcher->items(); }
    /// Of the last one, as a panel reads it.
    [[nodiscard]] QVariant itemProperty(const QString &name) const;

private:
    QThread m_thread;
    QObject m_inThread; ///< whom to call to be there
    std::unique_ptr<TrayWatcher> m_watcher;
};

} // namespace deck::test
