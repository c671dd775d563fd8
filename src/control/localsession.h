// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"

#include <functional>
#include <optional>

namespace deck {

class ContainerdController;
class Inspector;
class ProfileChanger;
class TemporaryLogger;

/// The session of the process that manages the daemon itself.
class LocalSession final : public DaemonSession
{
    Q_OBJECT

public:
    /// What the manager has; all of it must outlive the session.
    struct Parts
    {
        ContainerdController &controller;
        Inspector &inspector;
        ProfileChanger &changer;
        TemporaryLogger &temporaryLogger;
        /// Takes the profile's file as it is now.
        std::function<std::optional<Problem>()> reload;
    };

    explicit LocalSession(Parts parts, QObject *parent = nullptr);

    [[nodiscard]] Snapshot snapshot() const override;
    [[nodiscard]] bool isManager() const override { return true; }
    /// By the profile as its file has it then; refused() where that cannot be read.
    void start(Asker from) override;
    void stop(Asker from) override;
    void restart(Asker from) override;
    void repair(Repair repair, Asker from) override;
    void ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered) override;
    void change(const Change &change, QObject *context, AnswerHandler answered) override;

private:
    [[nodiscard]] bool takesProfile();

    const Parts m_parts;
};

} // namespace deck
