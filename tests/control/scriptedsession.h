// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"

#include <functional>
#include <utility>

namespace deck::test {

/// A local session whose daemon is what the test says it is.
class ScriptedSession final : public DaemonSession
{
public:
    using DaemonSession::DaemonSession;

    [[nodiscard]] Snapshot snapshot() const override { return m_snapshot; }
    [[nodiscard]] bool isManager() const override { return true; }
    void start() override { taken(QStringLiteral("start")); }
    void stop() override { taken(QStringLiteral("stop")); }
    void restart() override { taken(QStringLiteral("restart")); }
    void repair(Repair repair) override { taken(QStringLiteral("repair ") + keyword(repair)); }

    /// What happens within the next command, before it returns.
    void onCommand(std::function<void()> reaction) { m_reaction = std::move(reaction); }
    void show(const Snapshot &snapshot)
    {
        m_snapshot = snapshot;
        emit changed();
    }
    void refuse(const DaemonError &error) { emit refused(error); }
    [[nodiscard]] QStringList commands() const { return m_commands; }

private:
    void taken(const QString &command)
    {
        m_commands << command;
        if (m_reaction)
            m_reaction();
    }

    Snapshot m_snapshot;
    QStringList m_commands;
    std::function<void()> m_reaction;
};

/// A daemon in some state, as a snapshot.
[[nodiscard]] inline Snapshot inState(State state, Wanted wanted = Wanted::Running)
{
    Snapshot snapshot;
    snapshot.profile = QStringLiteral("default");
    snapshot.state = state;
    snapshot.wanted = wanted;
    if (state == State::Running) {
        snapshot.pid = 4711;
        snapshot.health = Health::Serving;
    }
    return snapshot;
}

} // namespace deck::test
