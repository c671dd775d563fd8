// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"

namespace deck {

class ContainerdController;
class Inspector;

/// The session of the process that manages the daemon itself.
class LocalSession final : public DaemonSession
{
    Q_OBJECT

public:
    /// Both must outlive the session.
    LocalSession(ContainerdController &controller, Inspector &inspector, QObject *parent = nullptr);

    [[nodiscard]] Snapshot snapshot() const override;
    [[nodiscard]] bool isManager() const override { return true; }
    void start(Asker from) override;
    void stop(Asker from) override;
    void restart(Asker from) override;
    void repair(Repair repair, Asker from) override;
    void ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered) override;
    void change(const Change &change, QObject *context, AnswerHandler answered) override;

private:
    ContainerdController &m_controller;
    Inspector &m_inspector;
};

} // namespace deck
