// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"

#include <QStringList>

namespace deck::test {

/// A session that shows what the test says and notes what it is asked.
class ScriptedSession : public DaemonSession
{
    Q_OBJECT

public:
    explicit ScriptedSession(const Snapshot &snapshot, bool manager = true)
        : m_snapshot(snapshot), m_manager(manager)
    {
    }

    [[nodiscard]] Snapshot snapshot() const override { return m_snapshot; }
    [[nodiscard]] bool isManager() const override { return m_manager; }
    void start() override { m_asked << "start"; }
    void stop() override { m_asked << "stop"; }
    void restart() override { m_asked << "restart"; }
    void repair(Repair repair) override { m_asked << QString(keyword(repair)); }

    void show(const Snapshot &snapshot)
    {
        m_snapshot = snapshot;
        emit changed();
    }
    void refuse(const DaemonError &error) { emit refused(error); }

    [[nodiscard]] const QStringList &asked() const { return m_asked; }

private:
    Snapshot m_snapshot;
    const bool m_manager;
    QStringList m_asked;
};

} // namespace deck::test
