// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"

namespace deck {

/// `deckctl doctor`: runs the checks and prints what they saw. Changes nothing without --fix.
class DoctorCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit DoctorCommand(CommandLine line) : m_line(std::move(line)) {}

    void begin() override;

private:
    const CommandLine m_line;
};

} // namespace deck
