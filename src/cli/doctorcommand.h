// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/answerer.h"
#include "cli/clitask.h"

namespace deck {

/// `deckctl doctor`: runs the checks and prints what they saw. Changes nothing without --fix.
class DoctorCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit DoctorCommand(CommandLine line) : m_line(std::move(line)), m_answerer(m_line.setup) {}

    void begin() override;

private:
    void check(const QStringList &toMend);
    void print(const Answer &answer);

    const CommandLine m_line;
    Answerer m_answerer;
};

} // namespace deck
