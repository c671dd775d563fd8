// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/files.h"
#include "process/processlauncher.h"
#include "rootless/rootlesskit.h"
#include "rootlessbench.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>

using namespace deck;
using namespace deck::test;

/// What becomes of daemon, namespaces and containers of an ordinary user when one of them, or their
/// manager, ends. Run by `ordinaryuser`.
class RootlessEndsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedDaemonComesBackToItsContainers();
    void stopEndsRootlesskit();
    void stopKeepsItForContainers();
    void profileStaysWhileContainersRun();
    void killedKeeperIsReplaced();
    void killedRootlesskitIsReplaced();
    void killedRootlesskitLeavesContainersAlone();
    void killedRootlesskitTakesNoNetworkOfTheHost();
    void leftoversAreCleared();
    void nextManagerFindsTheNamespaces();
    void keeperEndsByItself();
    void independentDaemonIsAdopted();
    void unannouncedRootlesskitIsCleared();
};

void RootlessEndsTest::initTestCase()
{
    if (::geteuid() == 0)
        QSKIP("for an ordinary user: see tests/ordinaryuser");
}

void RootlessEndsTest::killedDaemonComesBackToItsContainers()
{
    DECK_BEGIN(bench);
    const qint64 kit = kitOf(statusOf(bench.home));
    for (int i = 0; i < 3; ++i) {
        const qint64 daemon = bench.manager->daemonPid();
        endHard(daemon);
        QVERIFY2(bench.manager->waitForServingOther(daemon), bench.manager->errors());
        QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
        QCOMPARE(kitOf(statusOf(bench.home)), kit);
        const qint64 keeper = statusOf(bench.home)["rootless"].toObject()["keeperPid"].toInteger();
        QCOMPARE(namespaceOf(bench.manager->daemonPid(), "mnt"), namespaceOf(keeper, "mnt"));
    }
}

void RootlessEndsTest::stopEndsRootlesskit()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 kit = kitOf(statusOf(home));
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0);
    QTRY_VERIFY(!isAlive(kit));
    QTRY_VERIFY(!QFile::exists(home.path("state/rootlesskit")));
    QTRY_VERIFY(!QFile::exists(home.path("state/rootless.ready")));
    QVERIFY(statusOf(home)["rootless"].isNull());
    QCOMPARE(deckctl({"exec", "--home", home.path(), "--", "true"}).code, 1);
    QCOMPARE(deckctl({"start", "--home", home.path()}).code, 0);
    QVERIFY(kitOf(statusOf(home)) != kit);
    const qint64 next = kitOf(statusOf(home));
    manager.terminate();
    QCOMPARE(manager.waitForEnd(), 0);
    QTRY_VERIFY(!isAlive(next));
}

void RootlessEndsTest::stopKeepsItForContainers()
{
    DECK_BEGIN(bench);
    const qint64 kit = kitOf(statusOf(bench.home));
    QCOMPARE(deckctl({"stop", "--home", bench.home.path()}).code, 0);
    QVERIFY(bench.container.isAlive());
    QVERIFY(isAlive(kit));
    const QString warnings = warningsOf(statusOf(bench.home));
    QVERIFY2(warnings.contains(QString("pid %1 (sleep)").arg(bench.container.pid())),
             qPrintable(warnings));
    QVERIFY2(!warnings.contains("slirp4netns"), qPrintable(warnings));
    QCOMPARE(deckctl({"start", "--home", bench.home.path()}).code, 0);
    QCOMPARE(kitOf(statusOf(bench.home)), kit);
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
    QVERIFY(warningsOf(statusOf(bench.home)).isEmpty());
}

void RootlessEndsTest::profileStaysWhileContainersRun()
{
    DECK_BEGIN(bench);
    const QString home = bench.home.path();
    QCOMPARE(deckctl({"stop", "--home", home}).code, 0);
    bench.manager->terminate();
    QCOMPARE(bench.manager->waitForEnd(), 0);
    const Answer refused = deckctl({"profiles", "remove", "default", "--data", "--home", home});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("containers run in its user namespace"), refused.err);
    QVERIFY(QFile::exists(home + "/state/run"));
    QVERIFY(bench.container.isAlive());
}

void RootlessEndsTest::killedKeeperIsReplaced()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 daemon = manager.daemonPid();
    endHard(statusOf(home)["rootless"].toObject()["keeperPid"].toInteger());
    QVERIFY2(manager.waitForServingOther(daemon), manager.errors());
    QVERIFY(isAlive(kitOf(statusOf(home))));
}

void RootlessEndsTest::killedRootlesskitIsReplaced()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 daemon = manager.daemonPid();
    const qint64 kit = kitOf(statusOf(home));
    endHard(kit);
    QVERIFY2(manager.waitForServingOther(daemon), manager.errors());
    const QJsonObject now = statusOf(home);
    QVERIFY(kitOf(now) != kit);
    QVERIFY(isAlive(kitOf(now)));
    QVERIFY(!isAlive(daemon));
}

void RootlessEndsTest::killedRootlesskitLeavesContainersAlone()
{
    DECK_BEGIN(bench);
    const qint64 daemon = bench.manager->daemonPid();
    const qint64 kit = kitOf(statusOf(bench.home));
    endHard(kit);
    QVERIFY(bench.manager->waitFor([](const QJsonObject &snapshot) {
        return warningsOf(snapshot).contains("rootlesskit has ended");
    }));
    QCOMPARE(statusOf(bench.home)["pid"].toInteger(), daemon);
    QVERIFY(warningsOf(statusOf(bench.home))
                .contains(QString("pid %1 (sleep)").arg(bench.container.pid())));
    // A restart goes where the containers are.
    const QString named = QString("pid %1 (sleep)").arg(bench.container.pid());
    QCOMPARE(deckctl({"stop", "--home", bench.home.path()}).code, 0);
    QVERIFY(warningsOf(statusOf(bench.home)).contains(named));
    QCOMPARE(deckctl({"start", "--home", bench.home.path()}).code, 0);
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
    QCOMPARE(kitOf(statusOf(bench.home)), 0);
    QVERIFY(warningsOf(statusOf(bench.home)).contains(named));
    // And to a new place, when they are gone.
    const auto shim = readProcess(static_cast<pid_t>(bench.container.pid()))->parent;
    endHard(bench.container.pid());
    endHard(shim);
    QTRY_VERIFY(!isAlive(shim));
    QCOMPARE(deckctl({"restart", "--home", bench.home.path()}).code, 0);
    QVERIFY(isAlive(kitOf(statusOf(bench.home))));
    QVERIFY(warningsOf(statusOf(bench.home)).isEmpty());
}

void RootlessEndsTest::killedRootlesskitTakesNoNetworkOfTheHost()
{
    const TemporaryHome home;
    const QStringList shared{"--set", "rootlessNetwork=host"};
    auto manager = std::make_unique<RunningManager>(home.path(), shared);
    QVERIFY2(manager->waitForServing(), manager->errors());
    Container container(home);
    const QString problem = container.start("one");
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    endHard(kitOf(statusOf(home)));
    const auto isTold = [](const QJsonObject &snapshot) {
        return warningsOf(snapshot).contains("rootlesskit has ended. Containers go on;");
    };
    QVERIFY(manager->waitFor(isTold));
    // And by a manager that has not seen it.
    manager->kill();
    manager = std::make_unique<RunningManager>(home.path(), shared);
    QVERIFY2(manager->waitForServing(), manager->errors());
    QVERIFY(isTold(manager->snapshot()));
    QCOMPARE(statusOf(home)["rootless"].toObject()["network"].toString(), "host");
    QCOMPARE(container.pidSaidByDaemon(), container.pid());
}

void RootlessEndsTest::leftoversAreCleared()
{
    const TemporaryHome home;
    {
        RunningManager manager(home.path());
        QVERIFY2(manager.waitForServing(), manager.errors());
        const qint64 kit = kitOf(statusOf(home));
        manager.kill();
        endHard(kit);
        QTRY_VERIFY(!isAlive(kit));
    }
    for (const char *file : {"child_pid", "api.sock", "lock"})
        QVERIFY2(QFile::exists(home.path("state/rootlesskit/") + file), file);
    RunningManager next(home.path());
    QVERIFY2(next.waitForServing(), next.errors());
    QVERIFY(isAlive(kitOf(statusOf(home))));
}

void RootlessEndsTest::nextManagerFindsTheNamespaces()
{
    DECK_BEGIN(bench);
    const qint64 kit = kitOf(statusOf(bench.home));
    bench.manager->kill(); // and the daemon with it
    QVERIFY(isAlive(kit));
    bench.manager = std::make_unique<RunningManager>(bench.home.path());
    QVERIFY2(bench.manager->waitForServing(), bench.manager->errors());
    QCOMPARE(kitOf(statusOf(bench.home)), kit);
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
}

void RootlessEndsTest::keeperEndsByItself()
{
    const TemporaryHome home;
    QVERIFY(QDir(home.path()).mkpath("run"));
    QProcess kit;
    kit.start("rootlesskit", {"--state-dir=" + home.path("kit"), "--net=host", "--copy-up=/etc",
                              "--copy-up=/run", builtProgram("containerdeck-rootless"), "keep",
                              "--run", home.path("run"), "--ready", home.path("ready"), "--network",
                              "host", "--control", home.path("none"), "--look", "1"});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.path("ready")), 30'000);
    QVERIFY(kit.waitForFinished(60'000));
    QCOMPARE(kit.exitCode(), 0);
    QVERIFY(!QFile::exists(home.path("ready")));
}

void RootlessEndsTest::independentDaemonIsAdopted()
{
    const TemporaryHome home;
    const QStringList independent{"--set", "lifetime=independent"};
    qint64 daemon = 0;
    qint64 kit = 0;
    {
        RunningManager manager(home.path(), independent);
        QVERIFY2(manager.waitForServing(), manager.errors());
        daemon = manager.daemonPid();
        kit = kitOf(statusOf(home));
        manager.kill();
        QCOMPARE(kitOf(statusOf(home)), kit); // seen without a manager, too
    }
    RunningManager next(home.path(), independent);
    QVERIFY2(next.waitForServing(), next.errors());
    QCOMPARE(next.daemonPid(), daemon);
    QCOMPARE(kitOf(statusOf(home)), kit);
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0);
    QTRY_VERIFY(!isAlive(kit));
}

/// As when a manager was killed just before it would have ended it.
void RootlessEndsTest::unannouncedRootlesskitIsCleared()
{
    const TemporaryHome home;
    Profile profile;
    const Places places =
        placesFor(profile, home.path(), ::geteuid(), QProcessEnvironment::systemEnvironment());
    QVERIFY(makePrivateFolder(places.state).ok());
    // One at a time: what a manager that still lived heard of the end would clear up for the next.
    std::optional<RootlessKit> first(std::in_place, places, std::make_unique<ProcessLauncher>());
    QSignalSpy raised(&*first, &RootlessKit::raised);
    QVERIFY(!first->raise(profile));
    QVERIFY(raised.wait(30'000));
    const pid_t kit = first->look().kit;
    QVERIFY(QFile::remove(first->places().readyFile));
    first.reset();

    std::optional<RootlessKit> second(std::in_place, places, std::make_unique<ProcessLauncher>(),
                                      std::chrono::seconds(1));
    QSignalSpy failed(&*second, &RootlessKit::failed);
    QVERIFY(!second->raise(profile));
    QVERIFY(failed.wait(30'000));
    QTRY_VERIFY(!isAlive(kit));
    second.reset();
    RootlessKit third(places, std::make_unique<ProcessLauncher>());
    QSignalSpy raisedAgain(&third, &RootlessKit::raised);
    QVERIFY(!third.raise(profile));
    QVERIFY(raisedAgain.wait(30'000));
    QVERIFY(third.lower().isEmpty());
}

QTEST_GUILESS_MAIN(RootlessEndsTest)
#include "tst_rootlessends.moc"
