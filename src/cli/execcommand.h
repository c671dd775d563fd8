// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"
#include "config/problem.h"

#include <QProcessEnvironment>

namespace deck {

/// `deckctl exec -- PROGRAM ARGUMENT...`: becomes a program that finds the daemon of the profile,
/// by CONTAINERD_ADDRESS and CONTAINERD_NAMESPACE, and is where the daemon is: for an ordinary user
/// in its user namespace.
class ExecCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit ExecCommand(CommandLine line) : m_line(std::move(line)) {}

    void begin() override;

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] Problem executeInside(const QStringList &command);

    const CommandLine m_line;
};

} // namespace deck
