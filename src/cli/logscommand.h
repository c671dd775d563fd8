// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"
#include "log/logreader.h"

namespace deck {

/// `deckctl logs`: prints the end of the daemon's log and, with --follow, what is added to it, into
/// the log of the next run too. The bytes are printed as they are.
class LogsCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit LogsCommand(CommandLine line);

    void begin() override;

private:
    void changed(LogChange change);
    void look();
    void skipToLastLines();
    void printNewLines();
    void fail(const Problem &problem);
    void finish(ExitCode code);

    const CommandLine m_line;
    LogReader m_reader;
    std::shared_ptr<const LogFile> m_file; ///< that is being printed
    qint64 m_next = 0;                     ///< line
    bool m_started = false;
    bool m_done = false;
};

} // namespace deck
