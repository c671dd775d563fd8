// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"
#include "posix/pidfd.h"
#include "posix/procfs.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace deck;
using namespace deck::test;

/// What becomes of the daemon when its manager ends, however it ends.
class LifetimeTest : public QObject
{
    Q_OBJECT

private slots:
    void diesWithItsManager();
    void independentOneIsAdoptedAndItsLogGoesOn();
    void adoptedOneIsFoundByItsSocket_data();
    void adoptedOneIsFoundByItsSocket();
    void endOfAnAdoptedOneIsSeen();
    void adoptedOneGoesOnWhenItsManagerLeaves();
    void managerKilledWhileStoppingIsNoHarm();
    void independentOneNeedsNoManager();
};

namespace {

const QStringList kIndependent{"--set", "lifetime=independent"};

/// An independent daemon that serves, and whose manager was killed.
qint64 orphan(const TemporaryHome &home)
{
    RunningManager manager(home.path(), kIndependent);
    return manager.waitForServing() ? manager.daemonPid() : 0;
}

} // namespace

void LifetimeTest::diesWithItsManager()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const auto daemon = PidFd::open(static_cast<pid_t>(manager.daemonPid()));
    QVERIFY(daemon.ok());
    manager.kill();
    QVERIFY(daemon->waitForExit(std::chrono::seconds(60)));

    // The next start is healthy, though pid file and sockets were left behind.
    QVERIFY(QFile::exists(home.path("state/containerd.pid")));
    RunningManager next(home.path());
    QVERIFY2(next.waitForServing(), next.errors());
    QCOMPARE(next.snapshot()["origin"].toString(), "launched");
}

void LifetimeTest::independentOneIsAdoptedAndItsLogGoesOn()
{
    const TemporaryHome home;
    ProcessGuard guard;
    const qint64 pid = orphan(home);
    guard.add(pid);
    QVERIFY(pid > 0);
    const QByteArray before = readFile(home.path("log/containerd.log"));

    RunningManager next(home.path(), kIndependent);
    QVERIFY2(next.waitForServing(), next.errors());
    QCOMPARE(next.daemonPid(), pid);
    QCOMPARE(next.snapshot()["origin"].toString(), "adopted");
    QCOMPARE(next.snapshot()["logFile"].toString(), home.path("log/containerd.log"));
    const QByteArray after = readFile(home.path("log/containerd.log"));
    QVERIFY(after.startsWith(before));
    const QByteArray words =
        "libcontainerd: previous instance of containerd still alive (" + QByteArray::number(pid);
    QVERIFY2(after.contains(words), after);
}

void LifetimeTest::adoptedOneIsFoundByItsSocket_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no pid file") << QByteArray();
    QTest::newRow("pid of init") << QByteArray("1");
    QTest::newRow("pid of nobody") << QByteArray("4194000");
}

void LifetimeTest::adoptedOneIsFoundByItsSocket()
{
    QFETCH(QByteArray, content);
    const TemporaryHome home;
    ProcessGuard guard;
    const qint64 pid = orphan(home);
    guard.add(pid);
    QVERIFY(QFile::remove(home.path("state/containerd.pid")));
    if (!content.isEmpty())
        writeFile(home.path("state/containerd.pid"), content);

    RunningManager next(home.path(), kIndependent);
    QVERIFY2(next.waitForServing(), next.errors());
    QCOMPARE(next.daemonPid(), pid);
    QCOMPARE(readFile(home.path("state/containerd.pid")), QByteArray::number(pid));
}

void LifetimeTest::endOfAnAdoptedOneIsSeen()
{
    const TemporaryHome home;
    ProcessGuard guard;
    const qint64 pid = orphan(home);
    guard.add(pid);
    RunningManager next(home.path(), kIndependent);
    QVERIFY2(next.waitForServing(), next.errors());
    QCOMPARE(next.daemonPid(), pid);
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
    QVERIFY(next.waitForServingOther(pid));
    guard.add(next.daemonPid());
    QCOMPARE(next.snapshot()["origin"].toString(), "launched");
}

void LifetimeTest::adoptedOneGoesOnWhenItsManagerLeaves()
{
    const TemporaryHome home;
    ProcessGuard guard;
    const qint64 pid = orphan(home);
    guard.add(pid);
    RunningManager next(home.path(), kIndependent);
    QVERIFY2(next.waitForServing(), next.errors());
    next.terminate();
    QCOMPARE(next.waitForEnd(), 0);
    const auto daemon = PidFd::open(static_cast<pid_t>(pid));
    QVERIFY(daemon.ok() && !daemon->hasExited());
}

void LifetimeTest::managerKilledWhileStoppingIsNoHarm()
{
    const TemporaryHome home;
    ProcessGuard guard;
    {
        RunningManager manager(home.path(), kIndependent);
        QVERIFY2(manager.waitForServing(), manager.errors());
        guard.add(manager.daemonPid());
        // Stopped, so that the end does not come before the manager is killed.
        QCOMPARE(::kill(static_cast<pid_t>(manager.daemonPid()), SIGSTOP), 0);
        manager.terminate();
        QVERIFY(manager.waitForState("stopping"));
    }
    RunningManager next(home.path(), kIndependent);
    QVERIFY2(next.waitForServing(), next.errors());
    guard.add(next.daemonPid());
}

void LifetimeTest::independentOneNeedsNoManager()
{
    const TemporaryHome home;
    ProcessGuard guard;
    const Answer started = deckctl(QStringList{"start", "--home", home.path()} + kIndependent);
    QVERIFY2(started.code == 0, started.err);
    const Answer status = deckctl({"status", "--json", "--home", home.path()});
    const qint64 pid = status.json()["pid"].toInteger();
    guard.add(pid);
    QCOMPARE(status.code, 0); // asked without a manager, it says so itself
    QCOMPARE(status.json()["managerPid"].toInteger(), 0);
    QVERIFY(readProcess(static_cast<pid_t>(pid)));
    QCOMPARE(deckctl(QStringList{"stop", "--home", home.path()} + kIndependent).code, 0);
    QCOMPARE(deckctl({"status", "--home", home.path()}).code, 3);
}

QTEST_GUILESS_MAIN(LifetimeTest)
#include "tst_lifetime.moc"
