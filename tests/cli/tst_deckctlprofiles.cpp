// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fakedaemon.h"
#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace deck;
using namespace deck::test;

class DeckctlProfilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fromCreateToRemove();
    void brokenFileDoesNotHideTheOthers();
    void exportToAFile();
    void exportToATerminal();
    void aliveDaemonIsLeftAlone();
    void stoppedManagerIsCalledSilent();
    void managedProfileIsChangedByItsManager();
    void unknownKeysAreWarnings();

private:
    [[nodiscard]] Answer call(const QStringList &words) const
    {
        return deckctl(words + QStringList{"--home", m_home->path()});
    }
    [[nodiscard]] Answer profiles(const QStringList &words) const
    {
        return call(QStringList{"profiles"} + words);
    }
    [[nodiscard]] QJsonArray listed() const
    {
        return profiles({"--json"}).json()["profiles"].toArray();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        const QJsonArray all = listed();
        for (const auto profile : all)
            names << profile.toObject()["name"].toString();
        return names;
    }
    [[nodiscard]] QByteArray file(const QString &name) const
    {
        return readFile(m_home->path("config/" + name + ".toml"));
    }

    std::unique_ptr<TemporaryHome> m_home;
};

void DeckctlProfilesTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
}

void DeckctlProfilesTest::fromCreateToRemove()
{
    QCOMPARE(names(), QStringList{"default"});
    QVERIFY(!QFile::exists(m_home->path("config"))); // looking makes nothing
    QCOMPARE(profiles({"create", "work"}).code, 0);
    QCOMPARE(profiles({"set", "restart=never", "logLevel=debug", "--profile", "work"}).code, 0);
    QCOMPARE(profiles({"create", "copy", "--from", "work"}).code, 0);
    QCOMPARE(file("copy"), "logLevel = \"debug\"\nrestart = \"never\"\n");
    QCOMPARE(profiles({"unset", "restart", "--profile", "copy"}).code, 0);
    QCOMPARE(file("copy"), "logLevel = \"debug\"\n");
    QCOMPARE(profiles({"rename", "copy", "job"}).code, 0);
    QCOMPARE(names(), QStringList({"default", "job", "work"}));
    QCOMPARE(profiles({"remove", "job"}).code, 0);
    const Answer again = profiles({"remove", "job"});
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.startsWith("deckctl: ") && again.err.contains("no profile 'job'"),
             again.err);
    const Answer bad = profiles({"set", "restart=maybe", "--profile", "work"});
    QCOMPARE(bad.code, 1);
    QVERIFY2(bad.err.contains("restart: \"maybe\""), bad.err);
    const Answer table = profiles({});
    QCOMPARE(table.code, 0);
    QVERIFY2(table.out.startsWith("PROFILE  STATE"), table.out);
    QCOMPARE(table.out.count('\n'), 3);
}

void DeckctlProfilesTest::brokenFileDoesNotHideTheOthers()
{
    QVERIFY(QDir(m_home->path()).mkdir("config"));
    writeFile(m_home->path("config/default.toml"), "restart = [");
    writeFile(m_home->path("config/good.toml"), "");
    QCOMPARE(names(), QStringList({"default", "good"}));
    const Answer table = profiles({});
    QCOMPARE(table.code, 0);
    QVERIFY2(table.out.contains("broken") && table.out.contains("default.toml:1"), table.out);
    QCOMPARE(profiles({"remove", "default"}).code, 0);
}

void DeckctlProfilesTest::exportToAFile()
{
    const QString path = m_home->path("e.toml");
    QCOMPARE(profiles({"create", "work"}).code, 0);
    QCOMPARE(profiles({"set", "environment={API_TOKEN=\"x\"}", "--profile", "work"}).code, 0);
    const Answer exported = profiles({"export", "work", "-o", path});
    QCOMPARE(exported.code, 0);
    QCOMPARE(exported.out, QFile::encodeName(path) + '\n');
    QVERIFY2(exported.err.contains("warning: environment.API_TOKEN"), exported.err);
    const Answer again = profiles({"export", "work", "-o", path});
    QCOMPARE(again.code, 1);
    QVERIFY(again.err.contains("is there already"));
    QCOMPARE(profiles({"import", path}).code, 1); // there is one
    QCOMPARE(profiles({"import", path, "--as", "other"}).code, 0);
    QCOMPARE(profiles({"import", path, "--replace"}).code, 0);
    QCOMPARE(names(), QStringList({"default", "other", "work"}));
}

void DeckctlProfilesTest::exportToATerminal()
{
    QVERIFY(QDir(m_home->path()).mkdir("config"));
    writeFile(m_home->path("config/work.toml"), "# é\nrestart = 'never'\n");
    const Answer exported = profiles({"export", "work"});
    QCOMPARE(exported.code, 0);
    QVERIFY2(exported.out.startsWith("# Profile \"work\""), exported.out);
    QVERIFY2(exported.out.endsWith("# é\nrestart = 'never'\n"), exported.out);
    QCOMPARE(exported.err, "");
}

void DeckctlProfilesTest::aliveDaemonIsLeftAlone()
{
    ProcessGuard guard;
    QCOMPARE(profiles({"create", "work"}).code, 0);
    const QStringList work{"--profile", "work"};
    QCOMPARE(call(QStringList{"start"} + work + independentDaemon()).code, 0);
    const qint64 pid = call(QStringList{"status", "--json"} + work).json()["pid"].toInteger();
    guard.add(pid);
    QVERIFY(pid > 0);
    QCOMPARE(listed().at(1)["pid"].toInteger(), pid);
    for (const QStringList &words :
         {QStringList{"rename", "work", "job"}, QStringList{"remove", "work", "--data"}}) {
        const Answer refused = profiles(words);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("its daemon runs, as pid " + QByteArray::number(pid)),
                 refused.err);
        QVERIFY2(refused.err.contains("deckctl stop --profile work"), refused.err);
    }
    QCOMPARE(call(QStringList{"stop"} + work).code, 0);
    QCOMPARE(profiles({"remove", "work", "--data"}).code, 0);
    QVERIFY(!QFile::exists(m_home->path("profiles/work")));
}

void DeckctlProfilesTest::stoppedManagerIsCalledSilent()
{
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QCOMPARE(listed().at(0)["health"].toString(), "serving");
    QCOMPARE(listed().at(0)["managerPid"].toInteger(), manager.pid());
    QCOMPARE(::kill(static_cast<pid_t>(manager.pid()), SIGSTOP), 0);
    const QJsonArray profiles = listed();
    QCOMPARE(::kill(static_cast<pid_t>(manager.pid()), SIGCONT), 0);
    QCOMPARE(profiles.at(0)["managerSilent"].toBool(), true);
    QCOMPARE(profiles.at(0)["state"].toString(), "running"); // seen from outside
    QCOMPARE(profiles.at(0)["pid"].toInteger(), manager.daemonPid());
    manager.terminate();
    QCOMPARE(manager.waitForEnd(), 0);
}

/// The file is not written behind its back: either the manager has written it, or nobody.
void DeckctlProfilesTest::managedProfileIsChangedByItsManager()
{
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const Answer bad = profiles({"set", "restart=maybe"});
    QCOMPARE(bad.code, 1);
    QVERIFY2(bad.err.contains("restart: \"maybe\""), bad.err);
    QCOMPARE(file("default"), "");
    const Answer set = profiles({"set", "restart=always"});
    QVERIFY2(set.code == (file("default").contains("restart = \"always\"") ? 0 : 1), set.err);
    QVERIFY(!(set.out + set.err).isEmpty());
    manager.terminate();
    QCOMPARE(manager.waitForEnd(), 0);
}

/// Once for each call, and in what a manager shows.
void DeckctlProfilesTest::unknownKeysAreWarnings()
{
    QVERIFY(QDir(m_home->path()).mkdir("config"));
    writeFile(m_home->path("config/default.toml"), "speed = 9\n");
    const QByteArray words =
        "deckctl: warning: " + QFile::encodeName(m_home->path("config/default.toml")) +
        ":1: unknown key \"speed\"";
    const Answer status = call({"status"});
    QCOMPARE(status.code, 3);
    QVERIFY2(status.err.startsWith(words), status.err);
    QCOMPARE(status.err.count('\n'), 1);
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const QJsonArray warnings = manager.snapshot()["warnings"].toArray();
    QCOMPARE(warnings.size(), 1);
    QVERIFY(warnings.first().toString().contains("\"speed\""));
    const Answer stopped = call({"stop"}); // which prints the snapshot's warnings, too
    QCOMPARE(stopped.err.count("warning"), 1);
    manager.terminate();
    QCOMPARE(manager.waitForEnd(), 0);
}

QTEST_GUILESS_MAIN(DeckctlProfilesTest)
#include "tst_deckctlprofiles.moc"
