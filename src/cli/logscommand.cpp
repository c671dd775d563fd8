// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/logscommand.h"

#include "cli/errortext.h"
#include "daemon/offline.h"

#include <cerrno>
#include <cstdio>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// A line may be many MB, so it is copied in parts. What goes wrong stdout remembers.
void copyToStdout(const LogFile &file, const LogFile::Line &line)
{
    constexpr qint64 kPart = 1024 * 1024;
    for (qint64 at = line.begin; at < line.end;) {
        const QByteArray bytes = file.read(at, std::min(kPart, line.end - at));
        if (bytes.isEmpty())
            break; // trimmed or truncated meanwhile
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
        at += bytes.size();
    }
    std::fputc('\n', stdout);
}

} // namespace

LogsCommand::LogsCommand(CommandLine line) : m_line(std::move(line))
{
    connect(&m_reader, &LogReader::changed, this, &LogsCommand::changed);
    connect(&m_reader, &LogReader::grown, this, &LogsCommand::look);
}

void LogsCommand::begin()
{
    const Snapshot seen = observeOffline(m_line.setup.profile, m_line.setup.places);
    if (!seen.logNotice.isEmpty())
        fail({{}, seen.logNotice, {}});
    else
        m_reader.follow(seen.logFile);
}

void LogsCommand::changed(LogChange change)
{
    switch (change) {
    case LogChange::Missing:
        if (m_line.follow)
            printError(
                u"deckctl: %1: there is no log yet; waiting for it.\n"_s.arg(m_reader.path()));
        else
            fail({m_reader.path(), u"there is no log yet"_s, u"Start the daemon first."_s});
        return;
    case LogChange::Unreadable:
        fail({m_reader.path(), m_reader.error()->toString(),
              u"Read it as the user who manages the daemon."_s});
        return;
    case LogChange::Appeared:
    case LogChange::Replaced:
    case LogChange::Truncated:
    case LogChange::Trimmed:
    case LogChange::Deleted:
        look();
        return;
    }
}

void LogsCommand::look()
{
    const auto file = m_reader.file();
    if (m_done || !file || !file->isCaughtUp())
        return;
    if (file != m_file) {
        if (m_file)
            printNewLines(); // what was left of the run before
        m_file = file;
        m_next = file->firstLine();
    }
    if (!m_started)
        skipToLastLines();
    m_started = true;
    printNewLines();
    if (!m_line.follow)
        finish(ExitCode::Done);
}

void LogsCommand::skipToLastLines()
{
    if (m_line.lines >= 0)
        m_next = std::max(m_file->firstLine(), m_file->endLine() - m_line.lines);
}

void LogsCommand::printNewLines()
{
    // A line that is still being written waits for its end, unless nobody waits here.
    const qint64 end = m_line.follow ? m_file->index().count() : m_file->endLine();
    m_next = std::max(m_next, m_file->firstLine());
    for (; m_next < end && std::ferror(stdout) == 0; ++m_next) {
        if (const auto line = m_file->line(m_next))
            copyToStdout(*m_file, *line);
    }
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return;
    // Where SIGPIPE is ignored, as under some shells and service managers, it comes to this.
    if (const OsError error = OsError::last("write"); error.number == EPIPE)
        finish(ExitCode::Done);
    else
        fail({u"standard output"_s, error.toString(), {}});
}

void LogsCommand::fail(const Problem &problem)
{
    if (!m_done)
        printError(u"deckctl: %1\n"_s.arg(problem.message()));
    finish(ExitCode::Failed);
}

void LogsCommand::finish(ExitCode code)
{
    if (m_done)
        return;
    m_done = true;
    m_reader.stop();
    emit done(code);
}

} // namespace deck
