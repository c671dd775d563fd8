// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "process/launcher.h"

#include <memory>

namespace deck {

/// Launches through QProcess, with the child set-up of src/posix between fork and exec.
class ProcessLauncher final : public Launcher
{
    Q_OBJECT

public:
    explicit ProcessLauncher(QObject *parent = nullptr);
    /// Kills and reaps a process that was neither seen to end nor released.
    ~ProcessLauncher() override;

    [[nodiscard]] std::variant<pid_t, Failure> launch(const Request &request) override;
    void killAndReap() override;
    void release() override;

private:
    class Process;

    void finished();

    std::unique_ptr<Process> m_process;
};

} // namespace deck
