// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/pidfd.h"
#include "rootlessbench.h"

#include <QDir>

using namespace deck;
using namespace deck::test;

/// An ordinary user's daemon in its namespaces: where it is, what it has, and how a start of it
/// fails. Run by `ordinaryuser`.
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
    void namespaceIsGivenUp();
    void containerPrints();
    void brokenRootlesskitIsNamed();
    void badPidFileIsSetAside();
    void brokenProgramIsNamed();
    void startIsCancelled();
};

namespace {

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
    QVERIFY2(set.code == 0, set.out + set.err);
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

/// A profile that wants none any more; the daemon that it had is stopped with its namespace.
void RootlessTest::namespaceIsGivenUp()
{
    const TemporaryHome home;
    RunningManager manager(home.path(), {"--set", "rootlessNetwork=host"});
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 kit = kitOf(statusOf(home));
    const Answer set = deckctl({"profiles", "set", "rootless=false", "--home", home.path()});
    QVERIFY2(set.code == 0, set.out + set.err);
    const QJsonObject now = statusOf(home);
    QVERIFY(now["rootless"].isNull());
    QCOMPARE(namespaceOf(now["pid"].toInteger(), "user"), namespaceOf(::getpid(), "user"));
    QTRY_VERIFY(!isAlive(kit));
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
