// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/processlauncher.h"

#include "posix/childsetup.h"
#include "process/directexec.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

#include <unistd.h>

namespace deck {

/// QProcess kills its child when it is destroyed while that runs. This one can be made to forget
/// it.
class ProcessLauncher::Process final : public QProcess
{
public:
    void forget()
    {
        disconnect();
        setProcessState(QProcess::NotRunning);
    }
};

ProcessLauncher::ProcessLauncher(QObject *parent) : Launcher(parent) {}

ProcessLauncher::~ProcessLauncher()
{
    killAndReap();
}

std::variant<pid_t, Launcher::Failure> ProcessLauncher::launch(const Request &request)
{
    // PR_SET_PDEATHSIG fires when the *thread* that forked ends.
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
    Q_ASSERT(!m_process);
    auto process = std::make_unique<Process>();
    process->setProgram(request.program);
    process->setArguments(request.arguments);
    process->setProcessEnvironment(request.environment);
    process->setStandardInputFile(QProcess::nullDevice());
    // Qt makes no pipes then; the child set-up puts the log in place of what is forwarded.
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    const ChildSetup setup{::getpid(), request.logFd, request.dieWithManager};
    const DirectExec exec(request.program, request.arguments, request.environment);
    if (const auto problem = exec.problem())
        return Failure{problem->toString()};
    process->setChildProcessModifier([setup, child = &exec] {
        setUpChild(setup);
        child->run();
    });
    process->start();
    // Does not wait in fact: Qt's fork shares memory with the child and returns after its exec.
    if (!process->waitForStarted(-1))
        return Failure{process->errorString()};
    if (const auto failure = exec.failure()) {
        process->waitForFinished(-1); // it has given up
        return Failure{failure->toString()};
    }
    process->setChildProcessModifier({}); // what it refers to goes now
    m_process = std::move(process);
    connect(m_process.get(), &QProcess::finished, this, &ProcessLauncher::finished);
    const auto pid = static_cast<pid_t>(m_process->processId());
    // One that has already ended: waitForStarted() may have seen that too.
    if (m_process->state() == QProcess::NotRunning)
        QMetaObject::invokeMethod(this, &ProcessLauncher::finished, Qt::QueuedConnection);
    return pid;
}

void ProcessLauncher::killAndReap()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(-1); // SIGKILL cannot be refused
    m_process.reset();
}

void ProcessLauncher::release()
{
    if (m_process)
        m_process->forget();
    m_process.reset();
}

void ProcessLauncher::finished()
{
    if (!m_process)
        return;
    ExitStatus status;
    status.at = QDateTime::currentDateTimeUtc();
    // For a crash Qt's exit code is the number of the signal.
    if (m_process->exitStatus() == QProcess::CrashExit)
        status.signal = m_process->exitCode();
    else
        status.code = m_process->exitCode();
    m_process.release()->deleteLater(); // it is emitting finished() right now
    emit ended(status);
}

} // namespace deck
