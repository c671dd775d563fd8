// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"
#include "control/protocol.h"
#include "daemon/snapshot.h"

#include <memory>
#include <optional>

namespace deck {

class CommandWaiter;
class Manager;
class RemoteSession;

/// `deckctl start`, `stop` and `restart`: asks the profile's manager and waits for the outcome.
/// Where there is none, this process is the manager for as long as the command takes, provided that
/// the daemon can outlive it (or is to end anyway).
class AskCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit AskCommand(CommandLine line);
    ~AskCommand() override;

    void begin() override;

private:
    void askManager();
    void managerLost();
    void manageBriefly();
    void carryOut();
    [[nodiscard]] std::optional<ExitCode> answerWithoutManager() const;
    void outcomeWhenRested(const std::optional<DaemonError> &error);
    void outcome(const std::optional<DaemonError> &error, const Snapshot &now);

    const CommandLine m_line;
    const Command m_command;
    const Repair m_repair;
    std::unique_ptr<RemoteSession> m_remote;
    std::unique_ptr<Manager> m_manager;
    std::unique_ptr<CommandWaiter> m_waiter;
    bool m_opened = false;
    int m_attempts = 0; ///< to ask a manager
    bool m_done = false;
};

} // namespace deck
