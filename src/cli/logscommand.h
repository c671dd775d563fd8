// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/clitask.h"
#include "cli/lineprinter.h"
#include "log/linematcher.h"
#include "log/logreader.h"

#include <memory>

namespace deck {

class RemoteSession;
struct Snapshot;

/// `deckctl logs`: prints the end of the daemon's log, or what a query wants of it, and, with
/// --follow, what is added, into the log of the next run too.
class LogsCommand final : public CliTask
{
    Q_OBJECT

public:
    explicit LogsCommand(CommandLine line);
    ~LogsCommand() override;

    void begin() override;

private:
    void beginWith(const Snapshot &seen);
    void beginWithRun(const QString &logFile);
    void changed(LogChange change);
    void look();
    void printEnd();
    void printNewLines();
    void printMatches(qint64 begin, qint64 end);
    void print(qint64 line);
    void checkOutput();
    void fail(const Problem &problem);
    void finish(ExitCode code);

    const CommandLine m_line;
    const std::shared_ptr<const LineMatcher> m_matcher;
    LinePrinter m_printer;
    LogReader m_reader;
    std::unique_ptr<RemoteSession> m_remote; ///< of a profile that is attached to
    std::shared_ptr<const LogFile> m_file;   ///< that is being printed
    qint64 m_next = 0;                       ///< line
    bool m_started = false;
    bool m_done = false;
};

} // namespace deck
