// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"
#include "posix/pidfd.h"
#include "posix/procfs.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// Start, watch, restart and stop, as an operator does it in a terminal.
class MainJobTest : public QObject
{
    Q_OBJECT

private slots:
    void startsToServing();
    void daemonStandsAloneInItsSession();
    void environmentHasNoNotifySocket();
    void startOfAStartedDaemonIsRefused();
    void killIsSeenAndAnswered();
    void neverRestartedWhenTheProfileSaysSo();
    void restartGivesANewProcess();
    void stopLeavesNothingBehind();
    void stoppedDaemonIsStoppedAllTheSame();
    void terminationStopsGracefully();
    void logsOfEarlierRunsAreKept();
    void runningLogStaysWithinItsLimit();
    void brokenStoreIsDegraded();
};

void MainJobTest::startsToServing()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const Answer status = deckctl({"status", "--json", "--home", home.path()});
    QCOMPARE(status.code, 0);
    const QJsonObject said = status.json();
    QCOMPARE(said["state"].toString(), "running");
    QCOMPARE(said["health"].toString(), "serving");
    QCOMPARE(said["origin"].toString(), "launched");
    QCOMPARE(said["pid"].toInteger(), manager.daemonPid());
    QCOMPARE(said["managerPid"].toInteger(), manager.pid());
    QVERIFY(!said["version"].toString().isEmpty());
    QCOMPARE(readFile(home.path("state/containerd.pid")), QByteArray::number(manager.daemonPid()));
    QVERIFY(readFile(home.path("log/containerd.log")).contains("containerd successfully booted"));
}

void MainJobTest::daemonStandsAloneInItsSession()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const auto pid = static_cast<pid_t>(manager.daemonPid());
    const auto daemon = readProcess(pid);
    QVERIFY(daemon);
    QCOMPARE(daemon->session, pid);
    QCOMPARE(descriptorTarget(pid, 0).value(), "/dev/null");
    QCOMPARE(descriptorTarget(pid, 1).value(), home.path("log/containerd.log"));
    QCOMPARE(descriptorTarget(pid, 2).value(), home.path("log/containerd.log"));
}

void MainJobTest::environmentHasNoNotifySocket()
{
    const TemporaryHome home;
    qputenv("NOTIFY_SOCKET", QFile::encodeName(home.path("notify")));
    qputenv("DECK_TEST_MARK", "passed on");
    RunningManager manager(home.path());
    qunsetenv("NOTIFY_SOCKET");
    qunsetenv("DECK_TEST_MARK");
    QVERIFY2(manager.waitForServing(), manager.errors());
    const QByteArray environment = readFile(QString("/proc/%1/environ").arg(manager.daemonPid()));
    QVERIFY(environment.contains("DECK_TEST_MARK=passed on"));
    QVERIFY(!environment.contains("NOTIFY_SOCKET"));
}

void MainJobTest::startOfAStartedDaemonIsRefused()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const Answer second = deckctl({"start", "--home", home.path()});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.err.contains("already started"), second.err);
    QCOMPARE(deckctl({"status", "--json", "--home", home.path()}).json()["pid"].toInteger(),
             manager.daemonPid());
}

void MainJobTest::killIsSeenAndAnswered()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 first = manager.daemonPid();
    QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
    QVERIFY(manager.waitForServingOther(first));
    QCOMPARE(manager.snapshot()["lastExit"].toObject()["signal"].toInt(), SIGKILL);
    QCOMPARE(manager.snapshot()["restarts"].toInt(), 1);
}

void MainJobTest::neverRestartedWhenTheProfileSaysSo()
{
    const TemporaryHome home;
    RunningManager manager(home.path(), {"--set", "restart=never"});
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(::kill(static_cast<pid_t>(manager.daemonPid()), SIGKILL), 0);
    QVERIFY(manager.waitForState("failed"));
    const QJsonObject error = manager.snapshot()["error"].toObject();
    QVERIFY(error["message"].toString().contains("SIGKILL"));
    QVERIFY(!error["lastLines"].toArray().isEmpty());
    QCOMPARE(deckctl({"status", "--home", home.path()}).code, 3);
    QVERIFY(!QFile::exists(home.path("state/containerd.pid")));
}

void MainJobTest::restartGivesANewProcess()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 first = manager.daemonPid();
    QCOMPARE(deckctl({"restart", "--home", home.path()}).code, 0);
    const QJsonObject now = deckctl({"status", "--json", "--home", home.path()}).json();
    QVERIFY(now["pid"].toInteger() != first);
    QCOMPARE(now["health"].toString(), "serving");
    QVERIFY(!readProcess(static_cast<pid_t>(first)));
}

void MainJobTest::stopLeavesNothingBehind()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const Answer stopped = deckctl({"stop", "--home", home.path()});
    QCOMPARE(stopped.code, 0);
    QVERIFY(!readProcess(static_cast<pid_t>(manager.daemonPid())));
    QCOMPARE(deckctl({"status", "--home", home.path()}).code, 3);
    const auto left = [&home] {
        return QDir(home.path("state"))
            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
            .join(' ');
    };
    // rootlesskit ends by itself, a moment later.
    QTRY_COMPARE(left(),
                 ::geteuid() == 0
                     ? "containerd.toml daemon manager.lock manager.sock"
                     : "containerd.toml daemon manager.lock manager.sock rootlesskit.log run");
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0); // as often as one likes
}

void MainJobTest::stoppedDaemonIsStoppedAllTheSame()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(::kill(static_cast<pid_t>(manager.daemonPid()), SIGSTOP), 0);
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0);
    // By SIGTERM and SIGCONT: SIGKILL would show as a signal.
    QVERIFY(manager.waitForState("stopped"));
    QCOMPARE(manager.snapshot()["lastExit"].toObject()["code"].toInt(-1), 0);
}

void MainJobTest::terminationStopsGracefully()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const auto daemon = PidFd::open(static_cast<pid_t>(manager.daemonPid()));
    manager.terminate();
    QVERIFY(manager.waitForState("stopped"));
    QCOMPARE(manager.snapshot()["lastExit"].toObject()["code"].toInt(-1), 0);
    QCOMPARE(manager.waitForEnd(), 0);
    QVERIFY(daemon->hasExited());
    QVERIFY(!QFile::exists(home.path("state/manager.sock")));
}

void MainJobTest::logsOfEarlierRunsAreKept()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const QByteArray first = "pid: " + QByteArray::number(manager.daemonPid());
    QCOMPARE(deckctl({"restart", "--home", home.path()}).code, 0);
    const QStringList logs = QDir(home.path("log")).entryList(QDir::Files);
    QCOMPARE(logs.size(), 2);
    QCOMPARE(logs.last(), "containerd.log");
    QVERIFY(readFile(home.path("log/" + logs.first())).contains(first));
    QVERIFY(!readFile(home.path("log/containerd.log")).contains(first));
}

void MainJobTest::runningLogStaysWithinItsLimit()
{
    const TemporaryHome home;
    RunningManager manager(home.path(), {"--set", "logCapPerRun=8MiB"});
    QVERIFY2(manager.waitForServing(), manager.errors());
    // As if the daemon had been chatty: the file that it appends to grows.
    QFile log(home.path("log/containerd.log"));
    QVERIFY(log.open(QIODevice::Append));
    const QByteArray line = "level=info msg=\"" + QByteArray(1000, 'x') + "\"\n";
    for (int i = 0; i < 40'000; ++i)
        QCOMPARE(log.write(line), line.size());
    log.close();
    const auto taken = [&log] {
        struct stat status = {};
        ::stat(QFile::encodeName(log.fileName()).constData(), &status);
        return status.st_blocks * 512; // in units of 512 bytes whatever the file system
    };
    QTRY_VERIFY_WITH_TIMEOUT(taken() <= 8 * 1024 * 1024, 60'000);
    const Answer end = deckctl({"logs", "-n", "1", "--home", home.path()});
    QCOMPARE(end.out, line);
    QCOMPARE(deckctl({"status", "--home", home.path()}).code, 0);
}

void MainJobTest::brokenStoreIsDegraded()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkpath("data/io.containerd.metadata.v1.bolt"));
    writeFile(home.path("data/io.containerd.metadata.v1.bolt/meta.db"), QByteArray(65536, 'x'));
    RunningManager manager(home.path());
    QVERIFY(manager.waitForState("running"));
    QCOMPARE(manager.snapshot()["health"].toString(), "degraded");
    const QJsonArray plugins = manager.snapshot()["failedPlugins"].toArray();
    QVERIFY(!plugins.isEmpty());
    QCOMPARE(plugins.first().toObject()["id"].toString(), "io.containerd.metadata.v1.bolt");
    QVERIFY(!plugins.first().toObject()["error"].toString().isEmpty());
    QCOMPARE(manager.snapshot()["restarts"].toInt(), 0);
    QCOMPARE(deckctl({"status", "--home", home.path()}).code, 4);
}

QTEST_GUILESS_MAIN(MainJobTest)
#include "tst_mainjob.moc"
