// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/answerer.h"
#include "cli/clitask.h"

namespace deck {

/// `deckctl runs`: what is on record of the daemon's runs, or of one of them. Needs no manager and
/// changes nothing.
class RunsCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit RunsCommand(CommandLine line) : m_line(std::move(line)), m_answerer(m_line.setup) {}

    void begin() override;

private:
    void print(Answer answer);

    const CommandLine m_line;
    Answerer m_answerer;
};

} // namespace deck
