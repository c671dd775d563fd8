// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runstore.h"
#include "helpers/container.h"
#include "helpers/processguard.h"
#include "helpers/smalldisk.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// A containerd that does not do its work, and why: told apart, and only the hung one is replaced.
class HangTest : public QObject
{
    Q_OBJECT

private slots:
    void hungDaemonIsReplacedAndContainersStay();
    void stoppedManagerBlamesNobody();
    void suspendedMachineBlamesNobody();
    void busyMachineBlamesNobody();
    void garbageStoreIsDegraded();
    void fullDiskIsDegraded();
    void daemonBehindAFullPipeIsNotResponding();
};

namespace {

QByteArray pluginsOf(const RunningManager &manager)
{
    QByteArray text;
    const QJsonArray plugins = manager.snapshot()["failedPlugins"].toArray();
    for (const auto plugin : plugins)
        text += QString("%1: %2\n")
                    .arg(plugin.toObject()["id"].toString(), plugin.toObject()["error"].toString())
                    .toUtf8();
    return text;
}

bool waitForHealth(RunningManager &manager, const QString &health)
{
    return manager.waitFor(
        [&](const QJsonObject &snapshot) { return snapshot["health"].toString() == health; });
}

/// How long a proof goes on; longer than it takes to notice a hang.
int secondsFrom(const char *variable)
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue(variable, &isNumber);
    constexpr int kShort = 12;
    return isNumber ? wanted : kShort;
}

/// Stops the daemon of a home: its only run so far, which was healthy throughout.
void verifyOneRunWithoutProblems(const TemporaryHome &home)
{
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0);
    const RunStore store(home.path("log/runs"));
    QTRY_COMPARE(outcomeOf(store.readAll().records.last()), RunOutcome::Stopped);
    QCOMPARE(store.readAll().records.size(), 1); // it was never replaced
    QCOMPARE(store.readAll().records.last().problems, QList<HealthProblem>());
}

} // namespace

void HangTest::hungDaemonIsReplacedAndContainersStay()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    Container container(home);
    const QString problem = container.start("one");
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const qint64 hung = manager.daemonPid();
    QCOMPARE(::kill(pid_t(hung), SIGSTOP), 0);
    QVERIFY2(waitForHealth(manager, "not-responding"), manager.errors());
    QCOMPARE(manager.daemonPid(), hung);
    QVERIFY2(manager.waitForServingOther(hung), manager.errors());
    QCOMPARE(container.pidSaidByDaemon(), container.pid());

    const RunStore store(home.path("log/runs"));
    QTRY_COMPARE(outcomeOf(store.readAll().records.first()), RunOutcome::Hung);
    const RunRecord record = store.readAll().records.first();
    QCOMPARE(record.pid, hung);
    QVERIFY2(record.goroutines.contains(" × ["), qPrintable(record.goroutines));
    QVERIFY(readFile(record.dumpFile).startsWith("goroutine "));
    const Answer words = deckctl({"runs", record.id, "--home", home.path()});
    QVERIFY2(words.out.contains("Goroutines when it hung"), words.out);
}

/// DECK_STOPPED_SECONDS=30 for the long proof; a hang is noticed within ten.
void HangTest::stoppedManagerBlamesNobody()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 daemon = manager.daemonPid();
    QCOMPARE(::kill(pid_t(manager.pid()), SIGSTOP), 0);
    QTest::qWait(secondsFrom("DECK_STOPPED_SECONDS") * 1000); // the time itself is what is tried
    QCOMPARE(::kill(pid_t(manager.pid()), SIGCONT), 0);
    const Answer status = deckctl({"status", "--home", home.path()});
    QCOMPARE(status.code, 0);
    QCOMPARE(deckctl({"status", "--json", "--home", home.path()}).json()["pid"].toInteger(),
             daemon);
    verifyOneRunWithoutProblems(home);
}

/// As a machine that sleeps: nobody runs, and the manager is the first to wake up.
void HangTest::suspendedMachineBlamesNobody()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const auto daemon = pid_t(manager.daemonPid());
    for (const pid_t process : {pid_t(manager.pid()), daemon})
        QCOMPARE(::kill(process, SIGSTOP), 0);
    QTest::qWait(secondsFrom("DECK_STOPPED_SECONDS") * 1000); // the time itself is what is tried
    QCOMPARE(::kill(pid_t(manager.pid()), SIGCONT), 0);
    QTest::qWait(2000); // the daemon's memory comes back from the disk
    QCOMPARE(::kill(daemon, SIGCONT), 0);
    QTRY_COMPARE(deckctl({"status", "--home", home.path()}).code, 0);
    QCOMPARE(deckctl({"status", "--json", "--home", home.path()}).json()["pid"].toInteger(),
             qint64(daemon));
    verifyOneRunWithoutProblems(home);
}

/// DECK_BUSY_SECONDS=3600 for the long proof: far more work than there are processors.
void HangTest::busyMachineBlamesNobody()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    ProcessGuard guard; // ends them
    const int load = std::max(13, 3 * QThread::idealThreadCount());
    for (int i = 0; i < load; ++i) {
        const pid_t busy = ::fork();
        if (busy == 0) {
            for (volatile unsigned spin = 0;;)
                spin = spin + 1;
        }
        guard.add(busy);
    }
    QTest::qWait(secondsFrom("DECK_BUSY_SECONDS") * 1000); // as above
    verifyOneRunWithoutProblems(home);
}

void HangTest::garbageStoreIsDegraded()
{
    const TemporaryHome home;
    const QString folder = home.path("data/io.containerd.metadata.v1.bolt");
    QVERIFY(QDir().mkpath(folder));
    writeFile(folder + "/meta.db", QByteArray(65536, 'g'));
    RunningManager manager(home.path());
    QVERIFY2(waitForHealth(manager, "degraded"), manager.errors());
    QVERIFY2(pluginsOf(manager).contains("io.containerd.metadata.v1.bolt: invalid database"),
             pluginsOf(manager));
    QCOMPARE(manager.snapshot()["restarts"].toInt(), 0);
    QCOMPARE(manager.snapshot()["state"].toString(), "running");
}

void HangTest::fullDiskIsDegraded()
{
    const TemporaryHome home;
    const QString data = home.path("data");
    QVERIFY(QDir().mkpath(data));
    const SmallDisk disk(data, "size=1m,mode=0700");
    QVERIFY(disk.isMounted());
    disk.fill();
    RunningManager manager(home.path());
    QVERIFY2(waitForHealth(manager, "degraded"), manager.errors());
    QVERIFY2(pluginsOf(manager).contains("no space left on device"), pluginsOf(manager));
    QCOMPARE(manager.snapshot()["restarts"].toInt(), 0);
    QCOMPARE(manager.snapshot()["state"].toString(), "running");
}

void HangTest::daemonBehindAFullPipeIsNotResponding()
{
    const TemporaryHome home;
    {
        RunningManager first(home.path()); // makes the folders and the configuration
        QVERIFY2(first.waitForServing(), first.errors());
        first.terminate();
        QCOMPARE(first.waitForEnd(), 0);
    }
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    QCOMPARE(::fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
    const QByteArray block(4096, 'x');
    while (::write(ends[1], block.constData(), size_t(block.size())) > 0) {
    }
    QCOMPARE(::fcntl(ends[1], F_SETFL, 0), 0); // the daemon's writes wait
    const QByteArray config = QFile::encodeName(home.path("state/containerd.toml"));
    const pid_t daemon = ::fork();
    if (daemon == 0) {
        ::dup2(ends[1], STDERR_FILENO);
        ::execlp("containerd", "containerd", "--config", config.constData(), nullptr);
        ::_exit(127);
    }
    ProcessGuard guard;
    guard.add(daemon);
    writeFile(home.path("state/containerd.pid"), QByteArray::number(daemon));
    RunningManager manager(home.path());
    QVERIFY2(waitForHealth(manager, "not-responding"), manager.errors());
    QCOMPARE(manager.daemonPid(), qint64(daemon));
    QCOMPARE(manager.snapshot()["origin"].toString(), "adopted");
    QVERIFY2(manager.snapshot()["logNotice"].toString().contains("pipe"),
             qPrintable(manager.snapshot()["logNotice"].toString()));
    ::close(ends[0]);
    ::close(ends[1]);
}

QTEST_GUILESS_MAIN(HangTest)
#include "tst_hang.moc"
