// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Root's daemon as the members of a group use it, by real processes of ordinary users.

#include "fakedaemon.h"
#include "helpers/terminal.h"
#include "posix/sharing.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace deck;
using namespace deck::test;

namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr int kUnknown = 4;
constexpr int kPatience = 60000;

const QStringList kShared{"--allow-group", QString::number(kDeckGroup)};

/// What it prints, until a text is there or it ends.
QByteArray readUntil(QProcess &process, const QByteArray &text)
{
    QByteArray all;
    while (!all.contains(text) && process.waitForReadyRead(kPatience))
        all += process.readAllStandardOutput();
    return all;
}

} // namespace

class GroupAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void memberDoesWhatRootDoes();
    void memberFollowsTheLogIntoTheNextRun();
    void memberAsksOfWhatOnlyRootMayRead_data();
    void memberAsksOfWhatOnlyRootMayRead();
    void memberChangesTheProfile();
    void membersFilesAreReadByTheMember();
    void othersAreRefusedByName_data();
    void othersAreRefusedByName();
    void withoutTheOptionNobodyElseIsHeard();
    void withoutAManagerNothingIsDone_data();
    void withoutAManagerNothingIsDone();
    void wrongCallsAreUsageErrors_data();
    void wrongCallsAreUsageErrors();

private:
    [[nodiscard]] Answer as(const Login &login, const QStringList &arguments) const
    {
        return deckctlAs(login, arguments + QStringList{"--system", "--home", m_home->path("d")});
    }

    std::unique_ptr<TemporaryHome> m_home;
};

void GroupAccessTest::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("becoming other users needs root");
}

void GroupAccessTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    QCOMPARE(::chmod(QFile::encodeName(m_home->path()).constData(), 0755), 0);
}

void GroupAccessTest::memberDoesWhatRootDoes()
{
    RunningManager manager(m_home->path("d"), fakeDaemon() + kShared);
    QVERIFY(manager.waitForServing());
    const Answer status = as(kMember, {"status", "--json"});
    QCOMPARE(status.err, "");
    QCOMPARE(status.code, 0);
    QCOMPARE(status.json()["pid"].toInteger(), manager.daemonPid());
    QCOMPARE(as(kMember, {"stop"}).code, 0);
    QVERIFY(manager.waitForState("stopped"));
    QCOMPARE(as(kMember, {"start"}).code, 0);
    QVERIFY(manager.waitForServing());
    const qint64 pid = manager.daemonPid();
    QCOMPARE(as(kMember, {"restart"}).code, 0);
    QVERIFY(manager.waitForServingOther(pid));
    const Answer logs = as(kMember, {"logs", "-n", "1"});
    QCOMPARE(logs.code, 0);
    QVERIFY(logs.out.contains("successfully booted"));
    QCOMPARE(as(kMember, {"logs", "--run", "list"}).out.count('\n'), 2);
}

void GroupAccessTest::memberFollowsTheLogIntoTheNextRun()
{
    RunningManager manager(m_home->path("d"), fakeDaemon() + kShared);
    QVERIFY(manager.waitForServing());
    const auto follower = beginDeckctlAs(kMember, {"logs", "-f", "--grep", "new containerd process",
                                                   "--system", "--home", m_home->path("d")});
    QVERIFY(readUntil(*follower, "pid: " + QByteArray::number(manager.daemonPid())).contains('\n'));
    QCOMPARE(as(kMember, {"restart"}).code, 0);
    QVERIFY(manager.waitForServingOther(manager.daemonPid()));
    const QByteArray next = "pid: " + QByteArray::number(manager.daemonPid());
    QVERIFY(readUntil(*follower, next).contains(next));
    follower->kill();
    follower->waitForFinished(kPatience);
}

void GroupAccessTest::memberAsksOfWhatOnlyRootMayRead_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("part"); // of what it prints
    QTest::newRow("runs") << QStringList{"runs"} << QByteArray("ASKED BY");
    QTest::newRow("one run") << QStringList{"runs", "last"} << QByteArray("fakecontainerd");
    QTest::newRow("doctor") << QStringList{"doctor"} << QByteArray("ok       State folder");
    QTest::newRow("configuration") << QStringList{"config", "show"} << QByteArray("grpc.address");
    QTest::newRow("history") << QStringList{"config", "history"}
                             << QByteArray("no change is on record");
    QTest::newRow("goroutines") << QStringList{"dump"} << QByteArray("goroutines of pid");
    QTest::newRow("what a stop touches")
        << QStringList{"stop", "--dry-run"} << QByteArray("would send SIGTERM");
    QTest::newRow("profiles") << QStringList{"profiles"} << QByteArray("running, serving");
}

void GroupAccessTest::memberAsksOfWhatOnlyRootMayRead()
{
    QFETCH(QStringList, call);
    QFETCH(QByteArray, part);
    RunningManager manager(m_home->path("d"), fakeDaemon() + kShared);
    QVERIFY(manager.waitForServing());
    const Answer answer = as(kMember, call);
    QCOMPARE(answer.err, "");
    QVERIFY2(answer.out.contains(part), answer.out.constData());
}

void GroupAccessTest::memberChangesTheProfile()
{
    RunningManager manager(m_home->path("d"), fakeDaemon() + kShared);
    QVERIFY(manager.waitForServing());
    const Answer change = as(kMember, {"profiles", "set", "logLevel=debug"});
    QCOMPARE(change.err, "");
    QCOMPARE(change.code, 0);
    QVERIFY(readFile(m_home->path("d/config/default.toml")).contains("logLevel = \"debug\""));
    QVERIFY(as(kMember, {"config", "history"}).out.contains(QByteArray::number(kSomebody)));
    const Answer creation = as(kMember, {"profiles", "create", "other"});
    QCOMPARE(creation.code, kFailed);
    QVERIFY(creation.err.contains("root's alone"));
}

/// The manager, which is root, would read any file that it is told.
void GroupAccessTest::membersFilesAreReadByTheMember()
{
    RunningManager manager(m_home->path("d"), fakeDaemon() + kShared);
    QVERIFY(manager.waitForServing());
    writeFile(m_home->path("secret.toml"), "secret");
    QCOMPARE(::chmod(QFile::encodeName(m_home->path("secret.toml")).constData(), 0600), 0);
    for (const char *action : {"check", "diff", "migrate", "apply"}) {
        const Answer answer = as(kMember, {"config", action, m_home->path("secret.toml")});
        QCOMPARE(answer.code, kFailed);
        QVERIFY2(answer.err.contains("Permission denied"), answer.err.constData());
    }
    writeFile(m_home->path("wrong.toml"), "version = \n");
    const Answer check = as(kMember, {"config", "check", m_home->path("wrong.toml")});
    QCOMPARE(check.code, kFailed);
    QVERIFY2(check.out.contains("wrong.toml:1:"), check.out.constData());
}

void GroupAccessTest::othersAreRefusedByName_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<int>("code");
    QTest::newRow("status") << QStringList{"status"} << kUnknown;
    for (const char *command : {"start", "stop", "restart", "logs", "runs", "doctor", "dump"})
        QTest::newRow(command) << QStringList{command} << kFailed;
    QTest::newRow("bundle") << QStringList{"bundle", "-o", "/tmp/never.tar.gz"} << kFailed;
    QTest::newRow("configuration") << QStringList{"config", "show"} << kFailed;
    QTest::newRow("debug") << QStringList{"debug", "1m"} << kFailed;
    QTest::newRow("a value") << QStringList{"profiles", "set", "logLevel=debug"} << kFailed;
}

void GroupAccessTest::othersAreRefusedByName()
{
    QFETCH(QStringList, call);
    QFETCH(int, code);
    RunningManager manager(m_home->path("d"), fakeDaemon() + kShared);
    QVERIFY(manager.waitForServing());
    const Answer answer = as(kStranger, call);
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.out, "");
    QVERIFY2(answer.err.contains("the user '64321' is not a member of the group '64322'"),
             answer.err.constData());
    QVERIFY2(answer.err.contains("usermod -aG 64322 64321"), answer.err.constData());
    const Answer status = as(kMember, {"status", "--json"});
    QCOMPARE(status.json()["pid"].toInteger(), manager.daemonPid());
    QCOMPARE(status.code, 0);
}

void GroupAccessTest::withoutTheOptionNobodyElseIsHeard()
{
    {
        RunningManager manager(m_home->path("d"), fakeDaemon() + kShared);
        QVERIFY(manager.waitForServing());
        manager.terminate();
        QCOMPARE(manager.waitForEnd(), 0);
    }
    RunningManager manager(m_home->path("d"), fakeDaemon());
    QVERIFY(manager.waitForServing());
    const Answer answer = as(kMember, {"status"});
    QCOMPARE(answer.code, kUnknown);
    QVERIFY2(answer.err.contains("which lets no group in"), answer.err.constData());
    QVERIFY2(answer.err.contains("--allow-group GROUP"), answer.err.constData());
    QCOMPARE(accessOf(m_home->path("d/state")), (Access{0, 0700}));
    QCOMPARE(accessOf(m_home->path("d/log/containerd.log")), (Access{0, 0600}));
    QCOMPARE(deckctl({"status", "--system", "--home", m_home->path("d")}).code, 0); // root
}

void GroupAccessTest::withoutAManagerNothingIsDone_data()
{
    QTest::addColumn<QStringList>("call");
    for (const char *command : {"status", "start", "stop", "restart", "logs", "runs", "doctor"})
        QTest::newRow(command) << QStringList{command};
    QTest::newRow("start of an independent daemon")
        << QStringList{"start", "--set", "lifetime=independent"};
    QTest::newRow("repair") << QStringList{"doctor", "--fix"};
    QTest::newRow("rollback") << QStringList{"config", "rollback"};
    QTest::newRow("end of debug") << QStringList{"debug", "off"};
}

void GroupAccessTest::withoutAManagerNothingIsDone()
{
    QFETCH(QStringList, call);
    const QString folder = m_home->path("d"); // where this user could make anything
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0777), 0);
    const Answer answer = as(kMember, call);
    QVERIFY(answer.code == kFailed || answer.code == kUnknown);
    QVERIFY2(answer.err.contains("no manager of root's holds the profile 'default'"),
             answer.err.constData());
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void GroupAccessTest::wrongCallsAreUsageErrors_data()
{
    QTest::addColumn<bool>("asRoot");
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no such group")
        << true << QStringList{"run", "--allow-group", "no-such-group"}
        << QByteArray("--allow-group 'no-such-group': there is no such group");
    QTest::newRow("another command") << true << QStringList{"status", "--allow-group", "0"}
                                     << QByteArray("'status' takes no option --allow-group");
    QTest::newRow("another's group") << false << QStringList{"run", "--allow-group", "0"}
                                     << QByteArray("this user is not a member of that group");
    QTest::newRow("managing what is root's")
        << false << QStringList{"run", "--system"} << QByteArray("'run' is for root");
    QTest::newRow("going to root's daemon itself")
        << false << QStringList{"exec", "--system", "--", "ctr", "version"}
        << QByteArray("'exec' is for root");
}

void GroupAccessTest::wrongCallsAreUsageErrors()
{
    QFETCH(bool, asRoot);
    QFETCH(QStringList, call);
    QFETCH(QByteArray, message);
    call = QStringList{"--home", m_home->path("d")} + call;
    const Answer answer = asRoot ? deckctl(call) : deckctlAs(kMember, call);
    QCOMPARE(answer.code, kUsage);
    QVERIFY2(answer.err.contains(message), answer.err.constData());
}

QTEST_GUILESS_MAIN(GroupAccessTest)
#include "tst_groupaccess.moc"
