// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "presentation/availablecommands.h"

#include <QAction>
#include <QObject>
#include <QPointer>

namespace deck {

class DaemonSession;

/// Start, Stop and Restart, each one action for button, menu and shortcut, enabled only while it
/// means something.
class DaemonActions : public QObject
{
    Q_OBJECT

public:
    explicit DaemonActions(QObject *parent = nullptr);

    /// Without a session, or once it is gone, nothing is enabled.
    void setSession(DaemonSession *session);
    /// `whyNot`: why Start and Restart are off though they would mean something; empty: they are
    /// not.
    void enable(const AvailableCommands &commands, const QString &whyNot = {});

    [[nodiscard]] QAction *start() { return &m_start; }
    [[nodiscard]] QAction *stop() { return &m_stop; }
    [[nodiscard]] QAction *restart() { return &m_restart; }

private:
    void ask(void (DaemonSession::*command)(Asker));

    QPointer<DaemonSession> m_session;
    QAction m_start;
    QAction m_stop;
    QAction m_restart;
};

} // namespace deck
