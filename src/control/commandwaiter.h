// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/protocol.h"
#include "daemon/daemonsession.h"

#include <QObject>

#include <optional>

namespace deck {

/// Gives one command to a local session and tells its outcome once it is known: reached, failed, or
/// not taken. Deletes nothing; one command for each waiter.
class CommandWaiter : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive the waiter, and be of this process: its commands act at once.
    CommandWaiter(DaemonSession &session, Command command, Repair repair = Repair::None,
                  Asker from = Asker::Terminal, QObject *parent = nullptr);

    /// Tells done() at the latest when the daemon's own time limits have passed; possibly at once.
    void begin();

signals:
    /// Without an error the outcome is reached. `refused`: the command was not taken.
    void done(const std::optional<deck::DaemonError> &error, bool refused);

private:
    void give();
    void look();
    void finish(const std::optional<DaemonError> &error, bool refused = false);
    [[nodiscard]] std::optional<DaemonError> startFailure(const Snapshot &now) const;

    DaemonSession &m_session;
    const Command m_command;
    const Repair m_repair;
    const Asker m_from;
    bool m_given = false;
    bool m_done = false;
};

} // namespace deck
