// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"
#include "config/profilestore.h"
#include "daemon/inquiry.h"

#include <memory>

namespace deck {

class RemoteSession;

/// `deckctl profiles`: the profiles of a home, and their files.
class ProfilesCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit ProfilesCommand(CommandLine line);
    ~ProfilesCommand() override;

    void begin() override;

private:
    [[nodiscard]] std::optional<Problem> whyNotHere() const;
    [[nodiscard]] ExitCode list() const;
    [[nodiscard]] ExitCode exportOne() const;
    void setValues();
    void askManager();
    [[nodiscard]] ExitCode report(const ProfileStore::Outcome &outcome) const;
    [[nodiscard]] ExitCode printChange(const Answer &answer) const;

    const CommandLine m_line;
    const ProfileStore m_store;
    std::unique_ptr<RemoteSession> m_remote;
    bool m_asked = false;
};

} // namespace deck
