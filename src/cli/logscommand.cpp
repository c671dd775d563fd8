// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/logscommand.h"

#include "cli/errortext.h"
#include "control/remotesession.h"
#include "daemon/offline.h"
#include "log/matchlines.h"
#include "log/retention.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::LogsCommand)
};

std::shared_ptr<const LineMatcher> matcherFor(const LogQuery &query)
{
    QueryError error; // the command line was checked
    return LineMatcher::compile(query, error);
}

/// The logs of earlier runs by their starts: "20261124T192656Z".
QMap<QString, QString> runsByStart(const QString &logFile)
{
    QMap<QString, QString> runs;
    const QString prefix = QFileInfo(logFile).completeBaseName() + u'-';
    for (const QString &path : earlierRuns(logFile))
        runs.insert(QFileInfo(path).completeBaseName().sliced(prefix.size()), path);
    return runs;
}

} // namespace

LogsCommand::LogsCommand(CommandLine line)
    : m_line(std::move(line)), m_matcher(matcherFor(m_line.logs.query)),
      m_printer(LinePrinter::formFor(m_line.json))
{
    connect(&m_reader, &LogReader::changed, this, &LogsCommand::changed);
    connect(&m_reader, &LogReader::grown, this, &LogsCommand::look);
}

LogsCommand::~LogsCommand() = default;

void LogsCommand::begin()
{
    if (!m_line.setup.isAttached()) {
        beginWith(observeOffline(m_line.setup.profile, m_line.setup.places));
        return;
    }
    // Where root's daemon writes is for root to see; its manager says it.
    m_remote = std::make_unique<RemoteSession>(m_line.setup);
    connect(m_remote.get(), &RemoteSession::opened, this,
            [this] { beginWith(m_remote->snapshot()); });
    connect(m_remote.get(), &RemoteSession::lost, this, [this] {
        if (!m_remote->hasOpened()) // the log is followed all the same
            fail(m_remote->snapshot().error->problem);
    });
    m_remote->open();
}

void LogsCommand::beginWith(const Snapshot &seen)
{
    if (!m_line.logs.run.isEmpty())
        beginWithRun(m_line.setup.places.logFile);
    else if (!seen.logNotice.isEmpty())
        fail({{}, seen.logNotice, {}});
    else
        m_reader.follow(seen.logFile.isEmpty() ? m_line.setup.places.logFile : seen.logFile);
}

void LogsCommand::beginWithRun(const QString &logFile)
{
    const QMap<QString, QString> runs = runsByStart(logFile);
    const QString list = runs.isEmpty() ? u"none"_s : runs.keys().join(u'\n');
    if (m_line.logs.run == "list"_L1) {
        printOut(list + u'\n');
        finish(ExitCode::Done);
    } else if (const auto found = runs.find(m_line.logs.run); found != runs.end()) {
        m_reader.follow(*found);
    } else {
        fail({u"--run"_s,
              Words::tr("no log is kept of a run that began at '%1'").arg(m_line.logs.run),
              Words::tr("deckctl logs --run list names those that are.")});
    }
}

void LogsCommand::changed(LogChange change)
{
    switch (change) {
    case LogChange::Missing:
        if (m_line.logs.follow)
            printError(Words::tr("deckctl: %1: there is no log yet; waiting for it.\n")
                           .arg(m_reader.path()));
        else
            fail({m_reader.path(), Words::tr("there is no log yet"),
                  Words::tr("Start the daemon first.")});
        return;
    case LogChange::Unreadable:
        fail({m_reader.path(), m_reader.error()->toString(),
              Words::tr("Read it as the user who manages the daemon.")});
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
    if (m_started)
        printNewLines();
    else
        printEnd();
    m_started = true;
    checkOutput();
    if (!m_line.logs.follow)
        finish(ExitCode::Done);
}

void LogsCommand::printEnd()
{
    const LogsOptions &logs = m_line.logs;
    const auto [begin, end] = linesInTime(*m_file, logs.query);
    m_next = m_file->index().count();
    // A line that is still being written waits for its end, unless nobody waits here.
    const auto unfinished = m_file->line(m_next);
    const bool withUnfinished = unfinished && !logs.follow && logs.query.isEmpty();
    if (logs.lines < 0) {
        printMatches(begin, end);
    } else {
        const int count = std::max(0, logs.lines - (withUnfinished ? 1 : 0));
        for (const qint64 line :
             lastMatches(*m_file, *m_matcher, begin, end, static_cast<size_t>(count)))
            print(line);
    }
    if (withUnfinished && logs.lines != 0)
        m_printer.print(*m_file, *unfinished);
}

void LogsCommand::printNewLines()
{
    const qint64 begin = std::max(m_next, m_file->firstLine());
    m_next = std::max(begin, m_file->index().count());
    printMatches(begin, m_next);
}

void LogsCommand::printMatches(qint64 begin, qint64 end)
{
    forEachMatch(*m_file, *m_matcher, begin, end, [this](qint64 line) {
        print(line);
        return std::ferror(stdout) == 0;
    });
}

void LogsCommand::print(qint64 line)
{
    if (const auto found = m_file->line(line))
        m_printer.print(*m_file, *found);
}

void LogsCommand::checkOutput()
{
    const OsStatus written = m_printer.flush();
    if (written)
        return;
    // Where SIGPIPE is ignored, as under some shells and service managers, it comes to this.
    if (written.error().number == EPIPE)
        finish(ExitCode::Done);
    else
        fail({Words::tr("standard output"), written.error().toString(), {}});
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
