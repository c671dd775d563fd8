// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/programrun.h"

#include "posix/pidfd.h"
#include "process/directexec.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>

#include <csignal>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProgramRun)
};

constexpr qsizetype kMostBytes = 1024LL * 1024;

/// What does not fit is read all the same, so that the program does not wait for its reader.
void take(QByteArray &into, const QByteArray &bytes)
{
    into += bytes.left(kMostBytes - into.size());
}

void readAll(QProcess &process, ProgramRun &run)
{
    take(run.out, process.readAllStandardOutput());
    take(run.err, process.readAllStandardError());
}

/// A pipe that a grandchild holds is not waited for.
void readToTheEnd(QProcess &process, ProgramRun &run, QDeadlineTimer deadline,
                  const std::stop_token &stop)
{
    constexpr int kStep = 50; // ms
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired() &&
           !stop.stop_requested()) {
        process.waitForFinished(kStep);
        readAll(process, run);
    }
}

QString lastLine(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    return QString::fromUtf8(trimmed.mid(trimmed.lastIndexOf('\n') + 1));
}

QString causeOf(const ProgramRun &run, std::chrono::milliseconds deadline)
{
    switch (run.kind) {
    case ProgramRun::Kind::NotStarted:
        return run.cause;
    case ProgramRun::Kind::TimedOut:
        return Words::tr("it did not end within %1 s and was killed")
            .arg(std::chrono::duration<double>(deadline).count());
    case ProgramRun::Kind::Crashed:
        return Words::tr("signal %1 ended it").arg(run.exitCode);
    case ProgramRun::Kind::Ended:
        break;
    }
    if (run.exitCode == 0)
        return {};
    const QString said = lastLine(run.err);
    return said.isEmpty() ? Words::tr("it ended with exit code %1").arg(run.exitCode) : said;
}

} // namespace

ProgramRun runProgram(const QString &program, const QStringList &arguments,
                      const QProcessEnvironment &environment, std::chrono::milliseconds deadline,
                      const std::stop_token &stop)
{
    ProgramRun run;
    const QDeadlineTimer end(deadline);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    const DirectExec exec(program, arguments, environment);
    if (const auto problem = exec.problem()) {
        run.cause = problem->toString();
        return run;
    }
    process.setChildProcessModifier([&exec] { exec.run(); });
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted(static_cast<int>(deadline.count()))) {
        run.cause = process.errorString();
        return run;
    }
    if (const auto failure = exec.failure()) {
        process.waitForFinished();
        run.cause = failure->toString();
        return run;
    }
    // Not reaped before QProcess says so: the pid is its own.
    const OsResult<PidFd> handle = PidFd::open(static_cast<pid_t>(process.processId()));
    readToTheEnd(process, run, end, stop);
    const bool late = process.state() != QProcess::NotRunning;
    if (late && handle)
        (void)handle->send(SIGKILL); // gone in between is as good
    else if (late)
        process.kill();
    if (late)
        process.waitForFinished();
    readAll(process, run);
    run.exitCode = process.exitCode(); // of a crash: the signal
    run.kind = late                                          ? ProgramRun::Kind::TimedOut
               : process.exitStatus() == QProcess::CrashExit ? ProgramRun::Kind::Crashed
                                                             : ProgramRun::Kind::Ended;
    run.cause = causeOf(run, deadline);
    return run;
}

} // namespace deck
