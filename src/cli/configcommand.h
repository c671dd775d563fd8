// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"

namespace deck {

/// `deckctl config`: the daemon's configuration, asked of its own binary. Changes nothing.
class ConfigCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit ConfigCommand(CommandLine line) : m_line(std::move(line)) {}

    void begin() override;

private:
    const CommandLine m_line;
};

} // namespace deck
