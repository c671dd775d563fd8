// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"
#include "cli/servicenotice.h"
#include "control/terminationwatch.h"
#include "daemon/snapshot.h"

#include <memory>
#include <optional>

namespace deck {

class Manager;

/// `deckctl run`: the manager without a window, in the foreground. Ends with code 1 when the first
/// start comes to nothing; what happens to the daemon later is shown, and it stays to be asked. A
/// service manager that started it hears that it is ready once the daemon is usable.
class RunCommand final : public CliTask
{
    Q_OBJECT

public:
    /// The watch must outlive the command.
    RunCommand(CommandLine line, TerminationWatch &termination);
    ~RunCommand() override;

    void begin() override;

private:
    void supervise(bool watchesOnly);
    void changed();
    void print(const Snapshot &snapshot);
    void terminationAsked();
    void finish(ExitCode code);

    const CommandLine m_line;
    ServiceNotice m_service;
    std::unique_ptr<Manager> m_manager;
    QString m_lastLine;
    QStringList m_lastWarnings;
    bool m_cameUp = false; ///< the daemon was usable once, or was never asked for
    bool m_leaving = false;
    bool m_done = false;
};

} // namespace deck
