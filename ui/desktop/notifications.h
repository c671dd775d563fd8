// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/notice.h"

#include <QDBusConnection>
#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace deck {

/// One notification of the desktop's (org.freedesktop.Notifications, version 1.2): what is wanted
/// is shown, replaced in place, and withdrawn. Without a notification service nothing happens. Main
/// thread; waits for nothing.
class Notifications final : public QObject
{
    Q_OBJECT

public:
    explicit Notifications(QDBusConnection bus, QObject *parent = nullptr);
    /// Withdraws what is shown.
    ~Notifications() override;

    /// None: withdraw it. The same again, after a person has dismissed it: it stays dismissed.
    void setNotice(const std::optional<Notice> &notice);

signals:
    /// The person chose the notification itself, or its button for the log. `activationToken` lets
    /// a window come to the front on Wayland; it may be empty.
    void logAsked(const QString &activationToken);
    void restartAsked();

private slots:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);
    void activationTokenGiven(uint id, const QString &token);

private:
    void bring();
    void askWhatItCan();
    void show(bool takesMarkup);
    void withdraw();
    void shown(QDBusPendingCallWatcher *call);

    QDBusConnection m_bus;
    std::optional<Notice> m_wanted;
    std::optional<Notice> m_told; ///< the last one that the service was given
    uint m_id = 0;                ///< of the service's; 0: none is shown
    bool m_isAsking = false;
    QString m_token;
};

} // namespace deck
