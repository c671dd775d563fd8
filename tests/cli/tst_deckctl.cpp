// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakedaemon.h"
#include "helpers/foldertree.h"
#include "helpers/processguard.h"
#include "helpers/terminal.h"
#include "posix/pidfd.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace deck;
using namespace deck::test;

class DeckctlTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void statusHasEveryKey();
    void runPrintsOneObjectALine();
    void signalsStopGracefully_data();
    void signalsStopGracefully();
    void ignoredHangUpStaysIgnored();
    void busyProfileNamesItsHolder();
    void commandsThroughTheManager();
    void stopEndsABackoff();
    void badPidFileIsSetAsideOnlyWhenAsked();
    void runSetsABadPidFileAside();
    void firstStartThatFailsEndsRun_data();
    void firstStartThatFailsEndsRun();
    void watchOnlyRunLaunchesNothing();
    void independentDaemonNeedsNoManager();
    void emptyEnvironmentIsEnough();
    void stopLeavesADaemonWhosePidFileIsBad();
    void silentManagerIsNamed();
    void commandUnderWayWhenTheManagerDies();
    void stopIsFinishedWhenTheManagerDies();

private:
    [[nodiscard]] Answer call(const QStringList &arguments) const
    {
        return deckctl(QStringList{"--home", m_home->path()} + arguments);
    }
    [[nodiscard]] QString path(const QString &relative) const { return m_home->path(relative); }
    [[nodiscard]] qint64 statusPid() const
    {
        return call({"status", "--json"}).json()["pid"].toInteger();
    }

    std::unique_ptr<TemporaryHome> m_home;
};

namespace {

bool isAlive(qint64 pid)
{
    const auto process = PidFd::open(static_cast<pid_t>(pid));
    return process && !process->hasExited();
}

void signalTo(qint64 pid, int number)
{
    const auto process = PidFd::open(static_cast<pid_t>(pid));
    QVERIFY(process.ok());
    QVERIFY(process->send(number).ok());
}

} // namespace

void DeckctlTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
}

void DeckctlTest::cleanup()
{
    m_home.reset();
}

void DeckctlTest::statusHasEveryKey()
{
    const QStringList keys{"profile",   "state",    "health",    "pid",         "origin",
                           "startedAt", "uptimeMs", "version",   "socket",      "pidFile",
                           "logFile",   "binary",   "arguments", "oomScoreAdj", "restarts",
                           "lastExit",  "warnings", "managerPid"};
    const Answer stopped = call({"status", "--json"});
    QCOMPARE(stopped.code, 3);
    QCOMPARE(describeTree(m_home->path()), QStringList());
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY(manager.waitForServing());
    const Answer serving = call({"--json", "status"});
    QCOMPARE(serving.code, 0);
    for (const Answer &answer : {stopped, serving}) {
        for (const QString &key : keys)
            QVERIFY2(answer.json().contains(key), qPrintable(key));
    }
    const QJsonObject status = serving.json();
    QCOMPARE(status["state"].toString(), "running");
    QCOMPARE(status["health"].toString(), "serving");
    QCOMPARE(status["origin"].toString(), "launched");
    QCOMPARE(status["pid"].toInteger(), manager.daemonPid());
    QCOMPARE(status["managerPid"].toInteger(), manager.pid());
    QCOMPARE(status["version"].toString(), "1.6.20-fake");
    QCOMPARE(status["socket"].toString(), path("state/containerd.sock"));
    QCOMPARE(status["pidFile"].toString(), path("state/containerd.pid"));
    QCOMPARE(status["logFile"].toString(), path("log/containerd.log"));
    QVERIFY(call({"status"}).out.contains("running, serving"));
}

void DeckctlTest::runPrintsOneObjectALine()
{
    QProcess process;
    process.start(builtProgram("deckctl"),
                  QStringList{"run", "--json", "--home", m_home->path()} + fakeDaemon());
    QTRY_COMPARE(call({"status"}).code, 0);
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), "");
    QStringList states;
    QByteArrayList lines = process.readAllStandardOutput().split('\n');
    QCOMPARE(lines.takeLast(), "");
    for (const QByteArray &line : lines) {
        QJsonParseError fault;
        const QJsonObject object = QJsonDocument::fromJson(line, &fault).object();
        QCOMPARE(fault.error, QJsonParseError::NoError);
        states << object["state"].toString();
    }
    states.removeDuplicates();
    QCOMPARE(states, QStringList({"starting", "running", "stopping", "stopped"}));
    QCOMPARE(QSet<QByteArray>(lines.begin(), lines.end()).size(), lines.size());
}

void DeckctlTest::signalsStopGracefully_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP: its terminal has gone") << SIGHUP;
}

void DeckctlTest::signalsStopGracefully()
{
    QFETCH(int, number);
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY(manager.waitForServing());
    const qint64 daemon = manager.daemonPid();
    signalTo(manager.pid(), number);
    QVERIFY(manager.waitForState("stopped"));
    QCOMPARE(manager.snapshot()["lastExit"]["code"].toInt(-1), 0);
    QCOMPARE(manager.waitForEnd(), 0);
    QVERIFY(!isAlive(daemon));
    for (const char *name : {"containerd.pid", "containerd.sock", "containerd.sock.ttrpc",
                             "debug.sock", "manager.sock"})
        QVERIFY2(!QFile::exists(path("state/") + name), name);
}

void DeckctlTest::ignoredHangUpStaysIgnored()
{
    ::signal(SIGHUP, SIG_IGN); // inherited, as from nohup
    RunningManager manager(m_home->path(), fakeDaemon());
    ::signal(SIGHUP, SIG_DFL);
    QVERIFY(manager.waitForServing());
    signalTo(manager.pid(), SIGHUP);
    QCOMPARE(call({"stop"}).code, 0); // it is there to be asked
    QVERIFY(manager.waitForState("stopped"));
}

void DeckctlTest::busyProfileNamesItsHolder()
{
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY(manager.waitForServing());
    const Answer second = call(QStringList{"run"} + fakeDaemon());
    QCOMPARE(second.code, 1);
    QVERIFY(second.err.contains("pid " + QByteArray::number(manager.pid())));
    QVERIFY(second.err.contains("manager.lock"));
    QVERIFY(second.err.contains("deckctl status"));
    QCOMPARE(second.err.count("deckctl: "), 1);
    QCOMPARE(statusPid(), manager.daemonPid());
}

void DeckctlTest::commandsThroughTheManager()
{
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY(manager.waitForServing());
    const qint64 first = manager.daemonPid();
    const Answer again = call({"start"});
    QCOMPARE(again.code, 1);
    QVERIFY(again.err.contains("already started (pid " + QByteArray::number(first)));

    const Answer restarted = call({"restart"});
    QCOMPARE(restarted.code, 0);
    QVERIFY(restarted.out.startsWith("running, serving, pid "));
    QVERIFY(statusPid() != first);
    QVERIFY(!isAlive(first));

    QCOMPARE(call({"stop"}).out, "stopped\n");
    QCOMPARE(call({"status"}).code, 3);
    QCOMPARE(call({"stop"}).code, 0);
    QCOMPARE(call({"restart"}).code, 0); // of a stopped one: a start
    QCOMPARE(call({"status"}).code, 0);
    QCOMPARE(call({"stop"}).code, 0);
    QCOMPARE(call({"start"}).code, 0);
    QCOMPARE(call({"status"}).code, 0);
}

void DeckctlTest::stopEndsABackoff()
{
    // The first end is followed by a start at once, the second by a delay.
    RunningManager manager(m_home->path(), fakeDaemon("exit=1"));
    QVERIFY(manager.waitForState("backoff"));
    QCOMPARE(call({"stop"}).code, 0);
    QVERIFY(manager.waitForState("stopped"));
    QCOMPARE(call({"status"}).code, 3);
}

void DeckctlTest::badPidFileIsSetAsideOnlyWhenAsked()
{
    RunningManager manager(m_home->path(),
                           fakeDaemon() + QStringList{"--set", "malformedPidFile=refuse"});
    QVERIFY(manager.waitForServing());
    QCOMPARE(call({"stop"}).code, 0);
    writeFile(path("state/containerd.pid"), "rubbish");
    const Answer refused = call({"start"});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("rubbish"));
    QVERIFY(refused.err.contains("Repair: deckctl start --set-aside-pid-file"));
    QCOMPARE(readFile(path("state/containerd.pid")), "rubbish");

    const Answer repaired = call({"start", "--set-aside-pid-file"});
    QCOMPARE(repaired.code, 0);
    QVERIFY(repaired.err.startsWith("deckctl: warning: "));
    QCOMPARE(readFile(path("state/containerd.pid")), QByteArray::number(statusPid()));
    const QStringList kept = QDir(path("state")).entryList({"containerd.pid.*"}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(readFile(path("state/" + kept.first())), "rubbish");
}

void DeckctlTest::runSetsABadPidFileAside()
{
    QCOMPARE(QProcess::execute("mkdir", {"-m", "0700", path("state")}), 0);
    writeFile(path("state/containerd.pid"), "12 34");
    const QStringList options = fakeDaemon() + QStringList{"--set", "malformedPidFile=refuse"};
    QCOMPARE(call(QStringList{"run"} + options).code, 1);
    RunningManager manager(m_home->path(), options + QStringList{"--set-aside-pid-file"});
    QVERIFY(manager.waitForServing());
    QCOMPARE(manager.snapshot()["warnings"].toArray().size(), 1);
}

void DeckctlTest::firstStartThatFailsEndsRun_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("exits at once") << "exit=3"
                                   << "restart=never" << QByteArray("exit code 3");
    QTest::newRow("exits with 0") << "exit=0"
                                  << "restart=never" << QByteArray("exit code 0");
    QTest::newRow("dies by a signal") << "signal=11"
                                      << "restart=never" << QByteArray("SIGSEGV");
    QTest::newRow("ends before it is ready")
        << "exitBeforeReady=4"
        << "restart=never" << QByteArray("ends before it is ready");
    QTest::newRow("says nothing") << "silent"
                                  << "startTimeout=300ms" << QByteArray("not usable");
    QTest::newRow("again and again") << "exit=1"
                                     << "restart=always" << QByteArray("no further");
}

void DeckctlTest::firstStartThatFailsEndsRun()
{
    QFETCH(QString, mode);
    QFETCH(QString, setting);
    QFETCH(QByteArray, cause);
    const Answer answer =
        call(QStringList{"run", "--set", "restart=never", "--set", setting} + fakeDaemon(mode));
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(cause), answer.err.constData());
    QCOMPARE(answer.err.count("deckctl: "), 1);
    QCOMPARE(call({"status"}).code, 3);
    QVERIFY(!QFile::exists(path("state/manager.sock")));
}

void DeckctlTest::watchOnlyRunLaunchesNothing()
{
    RunningManager manager(m_home->path(),
                           fakeDaemon() + QStringList{"--set", "startDaemon=false"});
    QVERIFY(manager.waitForState("stopped"));
    const Answer refused = call({"start"});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("startDaemon"));
    QVERIFY(!QFile::exists(path("log")));
    manager.terminate();
    QCOMPARE(manager.waitForEnd(), 0);
}

void DeckctlTest::independentDaemonNeedsNoManager()
{
    ProcessGuard guard;
    QCOMPARE(call(QStringList{"start"} + independentDaemon()).code, 0);
    const qint64 first = statusPid();
    guard.add(first);
    QVERIFY(isAlive(first));
    QVERIFY(!QFile::exists(path("state/manager.sock")));
    const Answer status = call(QStringList{"status", "--json"} + independentDaemon());
    QCOMPARE(status.code, 0);
    QCOMPARE(status.json()["managerPid"].toInteger(-1), 0);

    const Answer again = call(QStringList{"start"} + independentDaemon());
    QCOMPARE(again.code, 0); // adopted
    QCOMPARE(statusPid(), first);
    QCOMPARE(call(QStringList{"restart"} + independentDaemon()).code, 0);
    const qint64 second = statusPid();
    guard.add(second);
    QVERIFY(second != first && !isAlive(first) && isAlive(second));
    QCOMPARE(call({"stop"}).code, 0); // of any lifetime
    QVERIFY(!isAlive(second));
    QCOMPARE(QDir(path("state")).entryList(QDir::Files | QDir::System),
             QStringList({"containerd.toml", "manager.lock"}));
}

void DeckctlTest::emptyEnvironmentIsEnough()
{
    const QString bare = path("environment");
    const QStringList started =
        QStringList{"-i", builtProgram("deckctl"), "start", "--home", m_home->path()} +
        independentDaemon("dumpEnvironment=" + bare);
    const Answer start = run("env", started);
    QVERIFY2(start.code == 0, start.err);
    const qint64 pid = call({"status", "--json"}).json()["pid"].toInteger();
    ProcessGuard guard;
    guard.add(pid);
    QVERIFY(isAlive(pid));
    // What containerd itself looks for its programs with.
    QVERIFY2(readFile(bare).contains("PATH=/"), readFile(bare));
    const Answer stop =
        run("env", {"-i", builtProgram("deckctl"), "stop", "--home", m_home->path()});
    QVERIFY2(stop.code == 0, stop.err);
    QVERIFY(!isAlive(pid));
}

void DeckctlTest::stopLeavesADaemonWhosePidFileIsBad()
{
    ProcessGuard guard;
    QCOMPARE(call(QStringList{"start"} + independentDaemon()).code, 0);
    const qint64 daemon = statusPid();
    guard.add(daemon);
    writeFile(path("state/containerd.pid"), "rubbish");
    const Answer refused = call({"stop", "--set", "malformedPidFile=refuse"});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("containerd.pid"));
    QVERIFY(isAlive(daemon));
    QCOMPARE(call({"stop"}).code, 0);
    QVERIFY(!isAlive(daemon));
}

void DeckctlTest::silentManagerIsNamed()
{
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY(manager.waitForServing());
    signalTo(manager.pid(), SIGSTOP);
    const Answer status = call({"status", "--json"});
    const Answer restart = call({"restart"});
    signalTo(manager.pid(), SIGCONT);
    QCOMPARE(status.code, 0); // the daemon itself has answered
    QCOMPARE(status.json()["managerPid"].toInteger(), manager.pid());
    QCOMPARE(status.json()["warnings"].toArray().size(), 1);
    QCOMPARE(restart.code, 1);
    QVERIFY(restart.err.contains("pid " + QByteArray::number(manager.pid())));
    QVERIFY(restart.err.contains("does not answer"));
}

void DeckctlTest::commandUnderWayWhenTheManagerDies()
{
    RunningManager manager(m_home->path(), fakeDaemon("ignoreTerm"));
    QVERIFY(manager.waitForServing());
    QProcess restart;
    restart.start(builtProgram("deckctl"), {"restart", "--home", m_home->path()});
    QVERIFY(manager.waitForState("stopping"));
    manager.kill();
    QVERIFY(restart.waitForFinished());
    QCOMPARE(restart.exitCode(), 1);
    const QByteArray text = restart.readAllStandardError();
    QVERIFY2(text.contains("its manager has ended"), text.constData());
}

void DeckctlTest::stopIsFinishedWhenTheManagerDies()
{
    ProcessGuard guard;
    RunningManager manager(m_home->path(), independentDaemon("ignoreTerm"));
    QVERIFY(manager.waitForServing());
    const qint64 daemon = manager.daemonPid();
    guard.add(daemon);
    QProcess stop;
    stop.start(builtProgram("deckctl"),
               {"stop", "--home", m_home->path(), "--set", "stopTimeout=100ms"});
    QVERIFY(manager.waitForState("stopping"));
    manager.kill();
    QVERIFY(stop.waitForFinished());
    QCOMPARE(stop.readAllStandardError(), "");
    QCOMPARE(stop.exitCode(), 0);
    QVERIFY(!isAlive(daemon));
}

QTEST_GUILESS_MAIN(DeckctlTest)
#include "tst_deckctl.moc"
