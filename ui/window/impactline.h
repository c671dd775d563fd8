// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/elidedlabel.h"

#include <QPointer>
#include <QTimer>

namespace deck {

class DaemonSession;

/// One line on what a stop or a restart would touch; hidden while there is nothing to say. Asks
/// only while its window is seen.
class ImpactLine : public ElidedLabel
{
    Q_OBJECT

public:
    explicit ImpactLine(QWidget *parent = nullptr);

    void setSession(DaemonSession *session);
    /// For when the window comes to be seen; otherwise it asks by itself.
    void ask();

private:
    void sessionMoved();
    void say(const QString &words);

    QPointer<DaemonSession> m_session;
    QTimer m_timer;
    bool m_isAsked = false;
    qint64 m_pid = 0; ///< of the daemon that answers by now; 0: there is none
};

} // namespace deck
