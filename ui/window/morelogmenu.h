// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonerror.h"

#include <QMenu>
#include <QPointer>

#include <chrono>

namespace deck {

class DaemonSession;
struct Snapshot;

/// Has the daemon log more for a while, and ends that.
class MoreLogMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit MoreLogMenu(QWidget *parent = nullptr);

    void setSession(DaemonSession *session);
    /// What can be asked for now.
    void setSnapshot(const Snapshot &snapshot);
    void backToUsual();

signals:
    void refused(const deck::DaemonError &error);

private:
    void addLevel(const QString &level, const QString &title);
    void ask(const QString &level, std::chrono::seconds howLong);

    QPointer<DaemonSession> m_session;
    QList<QAction *> m_commands;
    QAction *m_now; ///< what is on, which cannot be chosen
    QAction *m_back;
};

} // namespace deck
