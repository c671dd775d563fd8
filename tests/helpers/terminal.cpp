// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/terminal.h"

#include "helpers/temporaryhome.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <chrono>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace deck::test {
namespace {

/// Not a promise about speed: a test that hangs has to end at some time.
constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(60);
constexpr int kNotBegun = 99;

Answer finished(QProcess &process)
{
    if (!process.waitForFinished(static_cast<int>(kPatience.count())))
        return {-1, process.readAllStandardOutput(), process.errorString().toUtf8()};
    const bool exited = process.exitStatus() == QProcess::NormalExit;
    return {exited ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Answer run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return finished(process);
}

Answer deckctl(const QStringList &arguments)
{
    return run(builtProgram(QStringLiteral("deckctl")), arguments);
}

std::unique_ptr<QProcess> beginDeckctlAs(const Login &login, const QStringList &arguments)
{
    const QString program = builtProgram(QStringLiteral("deckctl"));
    QList<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words << argument.toLocal8Bit();
    const int file = ::open(words.first().constData(), O_PATH | O_CLOEXEC);
    // Made here: the child shares this process's memory, and what it allocates is never freed.
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    auto process = std::make_unique<QProcess>();
    process->setChildProcessModifier([&login, argv = pointers.data(), file] {
        // By the descriptor: an ordinary user may not get as far as the folder of the build.
        if (become(login))
            ::execveat(file, "", argv, environ, AT_EMPTY_PATH);
        ::_exit(kNotBegun);
    });
    process->start(program, arguments);
    process->waitForStarted();
    ::close(file);
    return process;
}

Answer deckctlAs(const Login &login, const QStringList &arguments)
{
    const auto process = beginDeckctlAs(login, arguments);
    return finished(*process);
}

RunningManager::RunningManager(const QString &home, const QStringList &arguments)
{
    m_process.start(builtProgram(QStringLiteral("deckctl")),
                    QStringList{QStringLiteral("run"), QStringLiteral("--json"),
                                QStringLiteral("--home"), home} +
                        arguments);
}

RunningManager::~RunningManager()
{
    kill();
}

bool RunningManager::waitFor(const std::function<bool(const QJsonObject &)> &satisfies)
{
    QElapsedTimer waited;
    waited.start();
    while (!waited.hasExpired(kPatience.count())) {
        while (m_process.canReadLine()) {
            m_snapshot = QJsonDocument::fromJson(m_process.readLine()).object();
            if (satisfies(m_snapshot))
                return true;
        }
        if (m_process.state() == QProcess::NotRunning)
            return false;
        m_process.waitForReadyRead(static_cast<int>(kPatience.count()));
    }
    return false;
}

bool RunningManager::waitForServing()
{
    return waitForServingOther(0);
}

bool RunningManager::waitForServingOther(qint64 pid)
{
    return waitFor([pid](const QJsonObject &snapshot) {
        return snapshot["health"].toString() == QStringLiteral("serving") &&
               snapshot["pid"].toInteger() != pid;
    });
}

bool RunningManager::waitForState(const QString &state)
{
    return waitFor(
        [&state](const QJsonObject &snapshot) { return snapshot["state"].toString() == state; });
}

int RunningManager::waitForEnd()
{
    m_process.waitForFinished(static_cast<int>(kPatience.count()));
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

qint64 RunningManager::daemonPid() const
{
    return m_snapshot["pid"].toInteger();
}

void RunningManager::kill()
{
    m_process.kill();
    m_process.waitForFinished(static_cast<int>(kPatience.count()));
}

} // namespace deck::test
