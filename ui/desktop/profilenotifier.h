// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/snapshot.h"
#include "desktop/notifications.h"

#include <QObject>
#include <QPointer>

namespace deck {

class DaemonSession;

/// Tells by a notification what happens to one daemon, unless somebody looks at it. Main thread.
class ProfileNotifier final : public QObject
{
    Q_OBJECT

public:
    explicit ProfileNotifier(QDBusConnection bus, QObject *parent = nullptr);

    /// What it is now is no news.
    void setSession(DaemonSession &session);
    /// Somebody looks at it: what there was to tell is withdrawn.
    void setWatched(bool watched);
    void setEnabled(bool enabled);

signals:
    void logAsked(const QString &activationToken);

private:
    void sessionChanged();
    void tell();
    void restart();

    Notifications m_notifications;
    QPointer<DaemonSession> m_session;
    Snapshot m_before;
    std::optional<Notice> m_notice;
    bool m_isWatched = false;
    bool m_isEnabled = true;
};

} // namespace deck
