// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"
#include "posix/pidfd.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// Nothing of others is touched: processes, sockets and folders that are not this profile's.
class StrangersTest : public QObject
{
    Q_OBJECT

private slots:
    void foreignPidIsNamedAndLeftAlone();
    void reusedPidIsNotAdopted();
    void zombieIsDead();
    void ownedSocketIsLeftUntouched();
    void dataFolderInUseIsRefused();
    void twoManagersAtOnce();
};

void StrangersTest::foreignPidIsNamedAndLeftAlone()
{
    const TemporaryHome home;
    QProcess stranger;
    stranger.start("sleep", {"100000"});
    QVERIFY(stranger.waitForStarted());
    QVERIFY(QDir(home.path()).mkdir("state"));
    writeFile(home.path("state/containerd.pid"), QByteArray::number(stranger.processId()));

    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(manager.snapshot()["origin"].toString(), "launched");
    const QString warning = manager.snapshot()["warnings"].toArray().first().toString();
    QVERIFY2(warning.contains(QString("named pid %1 (").arg(stranger.processId())) &&
                 warning.contains("sleep 100000)"),
             qPrintable(warning));
    QCOMPARE(stranger.state(), QProcess::Running);
    stranger.kill();
    QVERIFY(stranger.waitForFinished());
}

void StrangersTest::reusedPidIsNotAdopted()
{
    // A containerd like ours, by its program and by its name, that serves another configuration: as
    // if our pid had come to it.
    const TemporaryHome other;
    RunningManager others(other.path());
    QVERIFY2(others.waitForServing(), others.errors());
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("state"));
    writeFile(home.path("state/containerd.pid"), QByteArray::number(others.daemonPid()));

    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QVERIFY(manager.daemonPid() != others.daemonPid());
    QCOMPARE(deckctl({"status", "--home", other.path()}).code, 0);
}

void StrangersTest::zombieIsDead()
{
    const pid_t zombie = ::fork();
    if (zombie == 0)
        ::_exit(0);
    siginfo_t info = {};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(zombie), &info, WEXITED | WNOWAIT), 0);
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("state"));
    writeFile(home.path("state/containerd.pid"), QByteArray::number(zombie));
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QVERIFY(manager.snapshot()["warnings"].toArray().isEmpty());
    ::waitpid(zombie, nullptr, 0);
}

void StrangersTest::ownedSocketIsLeftUntouched()
{
    // Another containerd, with a configuration of its own, on the very address that is ours.
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkdir("state"));
    QVERIFY(QDir(home.path()).mkdir("other"));
    const QString socket = home.path("state/containerd.sock");
    writeFile(home.path("other.toml"),
              QString("version = 2\nroot = \"%1/root\"\nstate = \"%1/state\"\n"
                      "disabled_plugins = [\"io.containerd.grpc.v1.cri\"]\n"
                      "[grpc]\naddress = \"%2\"\n[ttrpc]\naddress = \"%1/t.sock\"\n")
                  .arg(home.path("other"), socket)
                  .toUtf8());
    QProcess other;
    other.setProcessChannelMode(QProcess::MergedChannels);
    other.start("containerd", {"--config", home.path("other.toml")});
    ProcessGuard guard;
    QVERIFY(other.waitForStarted());
    guard.add(other.processId());
    QByteArray log;
    while (!log.contains("successfully booted") && other.waitForReadyRead())
        log += other.readAll();

    const Answer refused = deckctl({"run", "--home", home.path()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("is served by pid " + QByteArray::number(other.processId())),
             refused.err);
    QCOMPARE(other.state(), QProcess::Running);
    QCOMPARE(run("ctr", {"--address", socket, "version"}).code, 0);
    QVERIFY(!QFile::exists(home.path("state/containerd.pid")));
    QVERIFY(!QFile::exists(home.path("log")));
    other.terminate();
    QVERIFY(other.waitForFinished());
}

void StrangersTest::dataFolderInUseIsRefused()
{
    const TemporaryHome other;
    RunningManager others(other.path());
    QVERIFY2(others.waitForServing(), others.errors());
    const TemporaryHome home;
    QVERIFY(QFile::link(other.path("data"), home.path("data")));
    const Answer refused = deckctl({"run", "--home", home.path()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("in use by pid " + QByteArray::number(others.daemonPid())),
             refused.err);
    QCOMPARE(deckctl({"status", "--home", other.path()}).code, 0);
}

void StrangersTest::twoManagersAtOnce()
{
    const TemporaryHome home;
    RunningManager first(home.path());
    RunningManager second(home.path());
    const bool firstServes = first.waitForServing();
    RunningManager &owner = firstServes ? first : second;
    RunningManager &other = firstServes ? second : first;
    QVERIFY(firstServes || second.waitForServing());
    QCOMPARE(other.waitForEnd(), 1);
    const QByteArray words = other.errors();
    QVERIFY2(words.contains("is managed by pid " + QByteArray::number(owner.pid())), words);
    QCOMPARE(deckctl({"status", "--json", "--home", home.path()}).json()["managerPid"].toInteger(),
             owner.pid());
}

QTEST_GUILESS_MAIN(StrangersTest)
#include "tst_strangers.moc"
