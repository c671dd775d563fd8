// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Starts, with the real launcher and client and the fake containerd: what succeeds.

#include "helpers/daemonbench.h"
#include "posix/procfs.h"

#include <QFileInfo>
#include <QSignalSpy>

#include <csignal>

#include <sys/stat.h>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

class ControllerStartTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<DaemonBench>(); }
    void cleanup() { m_bench.reset(); }
    void runsWhenItServes();
    void filesAndFoldersArePrivate();
    void bothFactsAreLogged();
    void secondStartIsRefused();
    void secondStartWhileStartingIsRefused();
    void childHasThreeDescriptors();
    void environmentIsPassedOnWithoutWhatIsTheManagers();
    void dockerContainerdGetsItsCommandLine();
    void containerdGetsItsCommandLine();
    void degradedIsRunning();
    void slowStartIsExtendedByItsLog();
    void staleSocketsDoNotMatter();
    void startDisabledLaunchesNothing();
    void oomScoreIsWritten();
    void noOomScoreLeavesItAlone();

private:
    std::unique_ptr<DaemonBench> m_bench;
};

void ControllerStartTest::runsWhenItServes()
{
    QSignalSpy changed(&m_bench->controller(), &ContainerdController::changed);
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Starting);
    QCOMPARE(m_bench->now().health, Health::Unknown);
    QVERIFY(m_bench->now().pid > 0);
    QCOMPARE(m_bench->pidFile(), QByteArray::number(m_bench->now().pid));
    DECK_REACH(*m_bench, Running);
    const Snapshot &now = m_bench->now();
    QCOMPARE(now.health, Health::Serving);
    QCOMPARE(now.origin, Origin::Launched);
    QCOMPARE(now.wanted, Wanted::Running);
    QCOMPARE(now.version, "1.6.20-fake");
    QCOMPARE(now.namespaces, (QStringList{"default", "k8s.io"}));
    QCOMPARE(now.restarts, 0);
    QVERIFY(!now.error);
    QVERIFY(now.startedAt.isValid());
    QCOMPARE(changed.size(), 2); // starting, running
}

void ControllerStartTest::filesAndFoldersArePrivate()
{
    const mode_t before = ::umask(0);
    m_bench->controller().start();
    ::umask(before);
    const auto modeOf = [](const QString &path) {
        struct stat status = {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777
                                                                         : 0U;
    };
    const Places places = m_bench->places();
    QCOMPARE(modeOf(places.state), 0700U);
    QCOMPARE(modeOf(places.data), 0700U);
    QCOMPARE(modeOf(places.log), 0700U);
    QCOMPARE(modeOf(places.pidFile), 0600U);
    QCOMPARE(modeOf(places.daemonConfig), 0600U);
    QCOMPARE(modeOf(places.logFile), 0600U);
}

void ControllerStartTest::bothFactsAreLogged()
{
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QVERIFY(m_bench->log().contains("libcontainerd: new containerd process, pid: " +
                                    QByteArray::number(m_bench->now().pid)));
    QVERIFY(m_bench->log().contains("msg=\"starting containerd\""));
}

void ControllerStartTest::secondStartIsRefused()
{
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    const qint64 pid = m_bench->now().pid;
    QSignalSpy refused(&m_bench->controller(), &ContainerdController::refused);
    m_bench->controller().start();
    QCOMPARE(refused.size(), 1);
    const auto error = refused.first().first().value<DaemonError>();
    QCOMPARE(error.code, ErrorCode::AlreadyStarted);
    QVERIFY(error.problem.message().contains(QString::number(pid)));
    QCOMPARE(m_bench->now().pid, pid);
    QCOMPARE(m_bench->now().state, State::Running);
}

void ControllerStartTest::secondStartWhileStartingIsRefused()
{
    m_bench->setModes("silent");
    m_bench->controller().start();
    const qint64 pid = m_bench->now().pid;
    QSignalSpy refused(&m_bench->controller(), &ContainerdController::refused);
    m_bench->controller().start();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(m_bench->now().pid, pid);
    QCOMPARE(m_bench->now().state, State::Starting);
}

void ControllerStartTest::childHasThreeDescriptors()
{
    m_bench->setModes("silent"); // it opens none of its own then
    m_bench->controller().start();
    const pid_t pid = static_cast<pid_t>(m_bench->now().pid);
    QTRY_VERIFY(m_bench->log().contains("starting containerd"));
    QCOMPARE(openDescriptors(pid).value(), (QList<int>{0, 1, 2}));
    QCOMPARE(descriptorTarget(pid, 0).value(), "/dev/null");
    QCOMPARE(descriptorTarget(pid, 1).value(), m_bench->places().logFile);
    QCOMPARE(descriptorTarget(pid, 2).value(), m_bench->places().logFile);
}

void ControllerStartTest::environmentIsPassedOnWithoutWhatIsTheManagers()
{
    const QList<QByteArray> managers = {"NOTIFY_SOCKET", "NOTIFY_SOCKET_2", "LISTEN_FDS",
                                        "LISTEN_PID", "LD_PRELOAD"};
    for (const QByteArray &name : managers)
        qputenv(name.constData(), "");
    qputenv("DECK_PASSED_ON", "yes");
    m_bench->setModes("dumpEnvironment=" + m_bench->path("env"));
    m_bench->controller().start();
    for (const QByteArray &name : managers)
        qunsetenv(name.constData());
    qunsetenv("DECK_PASSED_ON");
    DECK_REACH(*m_bench, Running);
    const QByteArrayList lines = readFile(m_bench->path("env")).split('\n');
    QVERIFY(lines.contains("DECK_PASSED_ON=yes"));
    for (const QByteArray &line : lines)
        QVERIFY2(!managers.contains(line.split('=').first()), line.constData());
}

void ControllerStartTest::dockerContainerdGetsItsCommandLine()
{
    m_bench->profile.dialect = Dialect::DockerContainerd;
    m_bench->setModes("dumpArguments=" + m_bench->path("args"));
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    const Places places = m_bench->places();
    const QStringList expected{"-l",
                               "unix://" + places.socket,
                               "--shim",
                               "docker-containerd-shim",
                               "--metrics-interval=0",
                               "--start-timeout",
                               "2m",
                               "--state-dir",
                               places.daemonState,
                               "--runtime",
                               "docker-runc",
                               ""};
    QCOMPARE(readFile(m_bench->path("args")), expected.join('\n').toUtf8());
    QCOMPARE(m_bench->now().version, "0.2.9");
    QVERIFY(!QFileInfo::exists(places.daemonConfig));
}

void ControllerStartTest::containerdGetsItsCommandLine()
{
    m_bench->profile.logLevel = "debug";
    m_bench->setModes("dumpArguments=" + m_bench->path("args"));
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(readFile(m_bench->path("args")),
             QString("--config\n%1\n--log-level\ndebug\n").arg(m_bench->places().daemonConfig));
}

void ControllerStartTest::degradedIsRunning()
{
    m_bench->setModes("notServingNamespaces");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().health, Health::Degraded);
    QVERIFY(m_bench->now().healthDetail.contains("UNAVAILABLE"));
    const QList<FailedPlugin> plugins{{"io.containerd.metadata.v1.bolt", "invalid database"}};
    QCOMPARE(m_bench->now().failedPlugins, plugins);
    QCOMPARE(m_bench->now().restarts, 0);
}

/// DECK_START_SECONDS=60 for the long form. It is longer than the timeout, but never silent so
/// long.
void ControllerStartTest::slowStartIsExtendedByItsLog()
{
    const int seconds = qEnvironmentVariableIntValue("DECK_START_SECONDS");
    const std::chrono::milliseconds wanted = seconds > 0 ? seconds * 1000ms : 1400ms;
    m_bench->profile.startTimeout = wanted * 3 / 7;
    m_bench->setModes(QString("slow=%1,steps=7").arg(wanted.count() / 7));
    m_bench->controller().start();
    const int patience = kPatience + int(wanted.count());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->log().count("step="), 3, patience);
    QCOMPARE(m_bench->now().state, State::Starting); // and not taken for more
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().state, State::Running, patience);
    QCOMPARE(m_bench->now().restarts, 0);
}

void ControllerStartTest::staleSocketsDoNotMatter()
{
    m_bench->profile.restart = RestartMode::Never;
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    const Places places = m_bench->places();
    // Hard links survive the clean-up after its end.
    QVERIFY(QFile::rename(places.socket, m_bench->path("kept")));
    ::kill(static_cast<pid_t>(m_bench->now().pid), SIGKILL);
    DECK_REACH(*m_bench, Failed);
    QVERIFY(QFile::rename(m_bench->path("kept"), places.socket));
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().health, Health::Serving);
}

void ControllerStartTest::startDisabledLaunchesNothing()
{
    m_bench->profile.startDaemon = false;
    QSignalSpy refused(&m_bench->controller(), &ContainerdController::refused);
    m_bench->controller().start();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<DaemonError>().code, ErrorCode::StartDisabled);
    QCOMPARE(m_bench->now().state, State::Stopped);
    QVERIFY(!QFileInfo::exists(m_bench->places().state));
}

void ControllerStartTest::oomScoreIsWritten()
{
    m_bench->profile.oomScore = 321; // to raise it needs no privilege
    m_bench->controller().start();
    const auto pid = static_cast<pid_t>(m_bench->now().pid);
    QCOMPARE(readOomScoreAdj(pid).value(), 321);
    QCOMPARE(m_bench->now().oomScoreAdj, 321);
}

void ControllerStartTest::noOomScoreLeavesItAlone()
{
    m_bench->controller().start();
    const auto pid = static_cast<pid_t>(m_bench->now().pid);
    QCOMPARE(readOomScoreAdj(pid).value(), readOomScoreAdj(::getpid()).value());
    QCOMPARE(m_bench->now().oomScoreAdj, readOomScoreAdj(::getpid()).value());
}

QTEST_GUILESS_MAIN(ControllerStartTest)
#include "tst_controllerstart.moc"
