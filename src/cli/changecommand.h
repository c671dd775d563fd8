// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/answertext.h"
#include "cli/clitask.h"
#include "daemon/change.h"
#include "daemon/inquiry.h"

#include <memory>
#include <optional>

namespace deck {

class Manager;
class RemoteSession;

/// What `config apply`, `config rollback` and `debug` ask for; nothing for the other commands.
[[nodiscard]] std::optional<Change> changeOf(const CommandLine &line);

/// Asks for one change and prints what came of it: of the profile's manager, or where there is none
/// of this process, which manages the profile for as long as that takes.
class ChangeCommand final : public CliTask
{
    Q_OBJECT

public:
    /// `words` is for a call without --json.
    ChangeCommand(CommandLine line, Change change, AnswerWords words);
    ~ChangeCommand() override;

    void begin() override;

private:
    void askManager();
    [[nodiscard]] std::optional<DaemonError> whyNotBriefly() const;
    void manageBriefly();
    void carryOutWhenSettled();
    void print(const Answer &answer);

    const CommandLine m_line;
    Change m_change;
    const AnswerWords m_words;
    std::unique_ptr<RemoteSession> m_remote;
    std::unique_ptr<Manager> m_manager;
    bool m_isAsked = false;
    bool m_isDone = false;
};

} // namespace deck
