// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/answerer.h"
#include "cli/answertext.h"
#include "cli/clitask.h"

namespace deck {

/// `deckctl config`: the daemon's configuration, asked of its own binary. Changes nothing.
class ConfigCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit ConfigCommand(CommandLine line) : m_line(std::move(line)), m_answerer(m_line.setup) {}

    void begin() override;

private:
    void print(const Answer &answer, AnswerWords words);

    const CommandLine m_line;
    Answerer m_answerer;
};

} // namespace deck
