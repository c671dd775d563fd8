// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/ownership.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace deck {

class DaemonSession;

/// Whose the daemon at the socket is. Asked when something has changed, and again and again only
/// while it is another's, so that the commands come back when that one has gone.
class OwnerWatch : public QObject
{
    Q_OBJECT

public:
    explicit OwnerWatch(QObject *parent = nullptr);

    void setSession(DaemonSession *session);
    [[nodiscard]] const Ownership &ownership() const { return m_ownership; }

signals:
    void changed();

private:
    void sessionMoved();
    void ask();
    void take(const Ownership &ownership);

    QPointer<DaemonSession> m_session;
    QTimer m_again;
    bool m_isAsked = false;
    bool m_isStale = false; ///< something has changed since it was asked
    QString m_seen;         ///< the state and pid that the last question was about
    Ownership m_ownership;
};

} // namespace deck
