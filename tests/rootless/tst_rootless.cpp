// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/container.h"
#include "helpers/terminal.h"
#include "posix/pidfd.h"
#include "posix/procfs.h"
#include "rootless/rootlesslook.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <memory>

#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// An ordinary user's daemon: rootlesskit, its namespaces, and who lives in them. Run by
/// `ordinaryuser`.
class RootlessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void daemonIsInAUserNamespaceOfItsOwn();
    void oomScoreIsApplied();
    void networks_data();
    void networks();
    void networkChangesWithARestart();
    void networkWaitsForContainers();
    void containerPrints();
    void killedDaemonComesBackToItsContainers();
    void stopEndsRootlesskit();
    void stopKeepsItForContainers();
    void profileStaysWhileContainersRun();
    void killedKeeperIsReplaced();
    void killedRootlesskitIsReplaced();
    void killedRootlesskitLeavesContainersAlone();
    void leftoversAreCleared();
    void nextManagerFindsTheNamespaces();
    void keeperEndsByItself();
    void independentDaemonIsAdopted();
    void brokenRootlesskitIsNamed();
    void badPidFileIsSetAside();
    void brokenProgramIsNamed();
    void startIsCancelled();
};

namespace {

QJsonObject statusOf(const TemporaryHome &home)
{
    return deckctl({"status", "--json", "--home", home.path()}).json();
}

qint64 kitOf(const QJsonObject &snapshot)
{
    return snapshot["rootless"].toObject()["kitPid"].toInteger();
}

QString namespaceOf(qint64 pid, const char *name)
{
    return QFile::symLinkTarget(QString("/proc/%1/ns/%2").arg(pid).arg(name)).section('/', -1);
}

bool isAlive(qint64 pid)
{
    const auto process = readProcess(static_cast<pid_t>(pid));
    return process && !process->isZombie();
}

QString warningsOf(const QJsonObject &snapshot)
{
    QStringList all;
    for (const QJsonValue &warning : snapshot["warnings"].toArray())
        all << warning.toString();
    return all.join('\n');
}

void endHard(qint64 pid)
{
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
}

/// A program of that name that stands before the real one in PATH as long as this lives.
class ProgramInFront
{
public:
    ProgramInFront(const TemporaryHome &home, const QString &name, const QByteArray &script)
        : m_path(qgetenv("PATH"))
    {
        QDir(home.path()).mkpath("front");
        const QString program = home.path("front/" + name);
        writeFile(program, script);
        QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", QFile::encodeName(home.path("front")) + ':' + m_path);
    }
    ~ProgramInFront() { qputenv("PATH", m_path); }
    ProgramInFront(const ProgramInFront &) = delete;
    ProgramInFront &operator=(const ProgramInFront &) = delete;

private:
    QByteArray m_path;
};

/// A manager, a daemon that serves, and a container on it.
struct Bench
{
    TemporaryHome home;
    std::unique_ptr<RunningManager> manager = std::make_unique<RunningManager>(home.path());
    Container container{home};

    [[nodiscard]] QString begin()
    {
        return manager->waitForServing() ? container.start("one")
                                         : QString::fromUtf8(manager->errors());
    }
};

#define DECK_BEGIN(bench)                                                                          \
    Bench bench;                                                                                   \
    const QString problem = bench.begin();                                                         \
    QVERIFY2(problem.isEmpty(), qPrintable(problem))

} // namespace

void RootlessTest::initTestCase()
{
    if (::geteuid() == 0)
        QSKIP("for an ordinary user: see tests/ordinaryuser");
}

void RootlessTest::daemonIsInAUserNamespaceOfItsOwn()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const auto pid = static_cast<pid_t>(manager.daemonPid());
    const auto daemon = readProcess(pid);
    QVERIFY(daemon);
    QCOMPARE(daemon->name, "containerd");
    QCOMPARE(daemon->parent, manager.pid());
    QCOMPARE(daemon->session, pid);
    QCOMPARE(readFile(home.path("state/containerd.pid")), QByteArray::number(pid));
    QVERIFY(namespaceOf(pid, "user") != namespaceOf(::getpid(), "user"));
    QVERIFY(namespaceOf(pid, "mnt") != namespaceOf(::getpid(), "mnt"));
    QCOMPARE(namespaceOf(pid, "pid"), namespaceOf(::getpid(), "pid"));
    QVERIFY(readFile(QString("/proc/%1/uid_map").arg(pid)).simplified().endsWith(" 65536"));
    const auto descriptors = openDescriptors(pid);
    QVERIFY(descriptors.ok());
    QCOMPARE(descriptorTarget(pid, 2).value(), home.path("log/containerd.log"));
    const QJsonObject said = statusOf(home);
    QVERIFY(isAlive(kitOf(said)));
    QVERIFY(isAlive(said["rootless"].toObject()["keeperPid"].toInteger()));
    QCOMPARE(said["binary"].toString().section('/', -1), "containerd");
    QCOMPARE(said["arguments"].toArray().first().toString(), "--config");
    // The death signal outlives the change of the user namespace.
    const auto handle = PidFd::open(pid);
    manager.kill();
    QVERIFY(handle->waitForExit(std::chrono::seconds(60)));
}

void RootlessTest::oomScoreIsApplied()
{
    const TemporaryHome home;
    RunningManager manager(home.path(), {"--set", "oomScore=500"});
    QVERIFY2(manager.waitForServing(), manager.errors());
    const auto pid = static_cast<pid_t>(manager.daemonPid());
    QCOMPARE(readOomScoreAdj(pid).value(), 500);
    QCOMPARE(manager.snapshot()["oomScoreAdj"].toInt(), 500);
}

void RootlessTest::networks_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("slirp4netns") << "slirp4netns" << true;
    QTest::newRow("host") << "host" << false;
}

void RootlessTest::networks()
{
    QFETCH(QString, network);
    QFETCH(bool, isOwn);
    const TemporaryHome home;
    RunningManager manager(home.path(), {"--set", "rootlessNetwork=" + network});
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(namespaceOf(manager.daemonPid(), "net") != namespaceOf(::getpid(), "net"), isOwn);
    QCOMPARE(statusOf(home)["rootless"].toObject()["network"].toString(), network);
    const Answer status = deckctl({"status", "--home", home.path()});
    QVERIFY2(status.out.contains("network " + network.toUtf8()), status.out);
}

void RootlessTest::networkChangesWithARestart()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 kit = kitOf(statusOf(home));
    const Answer set = deckctl({"profiles", "set", "rootlessNetwork=host", "--home", home.path()});
    QVERIFY2(set.code == 0, set.err);
    const QJsonObject now = statusOf(home);
    QCOMPARE(now["rootless"].toObject()["network"].toString(), "host");
    QVERIFY(kitOf(now) != kit);
    QCOMPARE(namespaceOf(now["pid"].toInteger(), "net"), namespaceOf(::getpid(), "net"));
}

void RootlessTest::networkWaitsForContainers()
{
    DECK_BEGIN(bench);
    const QString home = bench.home.path();
    const qint64 kit = kitOf(statusOf(bench.home));
    QCOMPARE(deckctl({"profiles", "set", "rootlessNetwork=host", "--home", home}).code, 0);
    const QJsonObject now = statusOf(bench.home);
    QCOMPARE(kitOf(now), kit);
    QVERIFY2(warningsOf(now).contains("slirp4netns and not host"), qPrintable(warningsOf(now)));
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
}

void RootlessTest::containerPrints()
{
    DECK_BEGIN(bench); // for its root file system
    const QString home = bench.home.path();
    QVERIFY(QFile::link("busybox", home + "/rootfs/bin/sh"));
    const Answer printed =
        deckctl({"exec", "--home", home, "--", "ctr", "run", "--rm", "--runc-root", home + "/runc",
                 "--rootfs", home + "/rootfs", "two", "/bin/sh", "-c",
                 "echo from a container, as $(busybox id -u)"});
    QVERIFY2(printed.code == 0, printed.err);
    QCOMPARE(printed.out.trimmed(), "from a container, as 0");
    // In the place and with the exit code of whoever calls.
    QDir().mkpath(home + "/here");
    QDir::setCurrent(home + "/here");
    const Answer here = deckctl({"exec", "--home", home, "--", "sh", "-c", "pwd; exit 7"});
    QDir::setCurrent("/");
    QCOMPARE(here.out.trimmed(), QFile::encodeName(home + "/here"));
    QCOMPARE(here.code, 7);
}

void RootlessTest::killedDaemonComesBackToItsContainers()
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

void RootlessTest::stopEndsRootlesskit()
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

void RootlessTest::stopKeepsItForContainers()
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

void RootlessTest::profileStaysWhileContainersRun()
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

void RootlessTest::killedKeeperIsReplaced()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 daemon = manager.daemonPid();
    endHard(statusOf(home)["rootless"].toObject()["keeperPid"].toInteger());
    QVERIFY2(manager.waitForServingOther(daemon), manager.errors());
    QVERIFY(isAlive(kitOf(statusOf(home))));
}

void RootlessTest::killedRootlesskitIsReplaced()
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

void RootlessTest::killedRootlesskitLeavesContainersAlone()
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
    QCOMPARE(deckctl({"restart", "--home", bench.home.path()}).code, 0);
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
    QCOMPARE(kitOf(statusOf(bench.home)), 0);
    // And to a new place, when they are gone.
    const auto shim = readProcess(static_cast<pid_t>(bench.container.pid()))->parent;
    endHard(bench.container.pid());
    endHard(shim);
    QTRY_VERIFY(!isAlive(shim));
    QCOMPARE(deckctl({"restart", "--home", bench.home.path()}).code, 0);
    QVERIFY(isAlive(kitOf(statusOf(bench.home))));
    QVERIFY(warningsOf(statusOf(bench.home)).isEmpty());
}

void RootlessTest::leftoversAreCleared()
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

void RootlessTest::nextManagerFindsTheNamespaces()
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

/// Without a manager, and with nothing inside.
void RootlessTest::keeperEndsByItself()
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

void RootlessTest::independentDaemonIsAdopted()
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

void RootlessTest::brokenRootlesskitIsNamed()
{
    const TemporaryHome home;
    const ProgramInFront broken(home, "rootlesskit",
                                "#!/bin/sh\necho 'error: it is Monday' >&2\nexit 1\n");
    RunningManager manager(home.path());
    QVERIFY(manager.waitForState("failed"));
    const QJsonObject error = manager.snapshot()["error"].toObject();
    QCOMPARE(error["code"].toString(), "rootless-unavailable");
    QVERIFY2(error["message"].toString().contains("it is Monday"),
             qPrintable(error["message"].toString()));
    QVERIFY(!QFile::exists(home.path("state/rootlesskit")));
}

void RootlessTest::badPidFileIsSetAside()
{
    const TemporaryHome home;
    RunningManager manager(home.path(), {"--set", "malformedPidFile=refuse"});
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0);
    writeFile(home.path("state/containerd.pid"), "rubbish");
    QCOMPARE(deckctl({"start", "--home", home.path()}).code, 1);
    QCOMPARE(deckctl({"start", "--set-aside-pid-file", "--home", home.path()}).code, 0);
    QCOMPARE(QDir(home.path("state")).entryList({"containerd.pid.*"}, QDir::Files).size(), 1);
    // For that start alone.
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0);
    writeFile(home.path("state/containerd.pid"), "rubbish");
    QCOMPARE(deckctl({"start", "--home", home.path()}).code, 1);
}

/// Only exec in the namespace tells, and nothing tries again.
void RootlessTest::brokenProgramIsNamed()
{
    const TemporaryHome home;
    const QString program = home.path("program");
    writeFile(program, {});
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    RunningManager manager(home.path(), {"--binary", program});
    QVERIFY(manager.waitForState("failed"));
    QCOMPARE(manager.snapshot()["error"].toObject()["code"].toString(), "launch-failed");
    QCOMPARE(manager.snapshot()["restarts"].toInt(), 0);
    QVERIFY(readFile(home.path("log/containerd.log")).contains("Exec format error"));
}

void RootlessTest::startIsCancelled()
{
    const TemporaryHome home;
    const ProgramInFront slow(home, "rootlesskit", "#!/bin/sh\nexec sleep 1000\n");
    RunningManager manager(home.path());
    QVERIFY(manager.waitForState("starting"));
    QCOMPARE(statusOf(home)["pid"].toInteger(), 0);
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0);
    QVERIFY(manager.waitForState("stopped"));
    QVERIFY(!QFile::exists(home.path("state/rootlesskit")));
    const Answer children = run("pgrep", {"-P", QString::number(manager.pid())});
    QCOMPARE(children.out, QByteArray());
}

QTEST_GUILESS_MAIN(RootlessTest)
#include "tst_rootless.moc"
