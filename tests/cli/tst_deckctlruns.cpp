// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runstore.h"
#include "fakedaemon.h"
#include "helpers/foldertree.h"
#include "helpers/runrecords.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace deck;
using namespace deck::test;

/// `deckctl runs`: the list, one run, and what is said of what is not there.
class DeckctlRunsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsOnRecord();
    void list();
    void listIsLimited();
    void badRecordIsNamed();
    void oneRun();
    void lastRun();
    void controlCharactersAreShown();
    void ambiguousAndUnknown_data();
    void ambiguousAndUnknown();
    void jsonIsTheWholeRecord();
    void endOfALostManagerIsSeenWithoutOne();
    void realRunIsListed();
    void wrongCalls_data();
    void wrongCalls();

private:
    void add(const RunRecord &record) const { QVERIFY(m_store->write(record).ok()); }
    [[nodiscard]] Answer runs(const QStringList &arguments = {}) const
    {
        return deckctl(QStringList{"runs", "--home", m_home->path()} + arguments);
    }

    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<RunStore> m_store;
};

void DeckctlRunsTest::init()
{
    m_home = std::make_unique<TemporaryHome>();
    m_store = std::make_unique<RunStore>(m_home->path("log/runs"));
}

void DeckctlRunsTest::nothingIsOnRecord()
{
    const Answer answer = runs();
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.out, "no run has been recorded yet\n");
    QCOMPARE(describeTree(m_home->path()), QStringList());
    QCOMPARE(runs({"last"}).code, 1);
}

void DeckctlRunsTest::list()
{
    add(stoppedRun(0));
    add(crashedRun(60));
    const Answer answer = runs();
    QCOMPARE(answer.code, 0);
    const QByteArrayList lines = answer.out.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).startsWith("RUN "));
    QVERIFY2(lines.at(1).startsWith(crashedRun(60).id.toUtf8()), answer.out);
    QVERIFY2(lines.at(1).contains("10.0 s  policy       40 ms  killed by SIGSEGV"), answer.out);
    QVERIFY2(lines.at(2).contains("10.0 s  window       40 ms  stopped (window)"), answer.out);
}

void DeckctlRunsTest::listIsLimited()
{
    for (int i = 0; i < 25; ++i)
        add(stoppedRun(i));
    QCOMPARE(runs().out.count('\n'), 21);
    QCOMPARE(runs({"-n", "3"}).out.count('\n'), 4);
    QCOMPARE(runs({"-n", "all"}).out.count('\n'), 26);
    QCOMPARE(runs({"-n", "3", "--json"}).json()["runs"].toArray().size(), 3);
}

void DeckctlRunsTest::badRecordIsNamed()
{
    add(stoppedRun(0));
    writeFile(m_store->folder() + "/20261124T100030Z-1.json", "garbage");
    const Answer answer = runs();
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains("stopped (window)"));
    QVERIFY2(answer.out.contains("not usable: 20261124T100030Z-1.json: it is not JSON"),
             answer.out);
}

void DeckctlRunsTest::oneRun()
{
    add(stoppedRun(0));
    RunRecord record = crashedRun(60);
    record.version = "1.7.0";
    add(record);
    const Answer answer = runs({record.id});
    QCOMPARE(answer.code, 0);
    for (const char *words :
         {"outcome:     killed by SIGSEGV", "asked by:    policy", "ready:       40 ms",
          "peak memory: 48.0 MiB", "fatal line:  panic: runtime error",
          "Changed since the last good run, 20261124T100000Z-4711:\n"
          "    version: was 1.6.20, is 1.7.0\n",
          "Last lines:\n    one\n    panic: runtime error\n"})
        QVERIFY2(answer.out.contains(words), answer.out + words);
}

void DeckctlRunsTest::lastRun()
{
    add(stoppedRun(0));
    add(stoppedRun(60));
    const QByteArray answer = runs({"last"}).out;
    QVERIFY(answer.startsWith("run:         " + stoppedRun(60).id.toUtf8() + '\n'));
    QVERIFY2(answer.contains("Nothing has changed since the last good run, " +
                             stoppedRun(0).id.toUtf8()),
             answer);
    QVERIFY(runs({stoppedRun(0).id}).out.contains("There is no good run on record before it."));
}

void DeckctlRunsTest::controlCharactersAreShown()
{
    RunRecord record = crashedRun(0);
    record.lastLines = {"\x1b[2Jgone"};
    record.environment = {{"A", "\x1b]0;title\x07"}};
    add(record);
    const QByteArray answer = runs({"last"}).out;
    QVERIFY2(!answer.contains('\x1b') && !answer.contains('\x07'), answer);
    QVERIFY(answer.contains("\\x1b[2Jgone"));
}

void DeckctlRunsTest::ambiguousAndUnknown_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("two begin so") << "20261124T1000" << QByteArray("2 runs begin with that");
    QTest::newRow("none") << "1999" << QByteArray("there is no record of such a run");
    QTest::newRow("a path") << "../../etc/passwd" << QByteArray("there is no record of such a run");
}

void DeckctlRunsTest::ambiguousAndUnknown()
{
    QFETCH(QString, run);
    QFETCH(QByteArray, words);
    add(stoppedRun(0));
    add(stoppedRun(20));
    add(stoppedRun(90));
    const Answer answer = runs({run});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains(words), answer.err);
    QCOMPARE(answer.out, "");
    QCOMPARE(runs({"20261124T1001"}).code, 0); // the beginning of one alone
}

void DeckctlRunsTest::jsonIsTheWholeRecord()
{
    add(stoppedRun(0));
    RunRecord record = crashedRun(60);
    record.goroutines = "12 in main.wait";
    add(record);
    const QJsonObject object = runs({"last", "--json"}).json();
    QCOMPARE(runRecordFromJson(object["run"].toObject()), record);
    QCOMPARE(object["lastGood"].toString(), stoppedRun(0).id);
    QVERIFY(object["changes"].isArray());
    const QJsonArray list = runs({"--json"}).json()["runs"].toArray();
    QCOMPARE(list.size(), 2);
    for (const char *key : {"lastLines", "goroutines", "configText"}) // what is long is left out
        QVERIFY2(!list.first().toObject().contains(QLatin1StringView(key)), key);
    QCOMPARE(list.first().toObject()["outcome"].toString(), "crashed");
}

void DeckctlRunsTest::endOfALostManagerIsSeenWithoutOne()
{
    RunRecord record = stoppedRun(0);
    record.end = RunEnd::None;
    record.exit.reset();
    record.endedAt = {};
    add(record);
    const QStringList before = describeTree(m_home->path());
    QVERIFY(runs().out.contains("ended while no manager watched"));
    QCOMPARE(describeTree(m_home->path()), before); // only a manager writes that down
    record.managerPid = ::getpid();                 // one that lives will do so
    add(record);
    QVERIFY(runs().out.contains("running"));
}

void DeckctlRunsTest::realRunIsListed()
{
    RunningManager manager(m_home->path(), fakeDaemon());
    QVERIFY2(manager.waitForServing(), manager.errors());
    QTRY_VERIFY(runs().out.contains("running"));
    const Answer stopped = deckctl({"stop", "--home", m_home->path()});
    QCOMPARE(stopped.code, 0);
    QTRY_VERIFY(runs().out.contains("stopped (terminal)"));
    const Answer one = runs({"last"});
    QVERIFY2(one.out.contains("asked by:    manager"), one.out);
    QVERIFY2(one.out.contains("log:         " + m_home->path("log/containerd.log").toUtf8()),
             one.out);
    QVERIFY2(one.out.contains("environment: DECK_FAKE="), one.out);
}

void DeckctlRunsTest::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("two runs") << QStringList{"last", "last"};
    QTest::newRow("no count") << QStringList{"-n", "many"};
    QTest::newRow("an option of another command") << QStringList{"--follow"};
}

void DeckctlRunsTest::wrongCalls()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(runs(arguments).code, 2);
}

QTEST_GUILESS_MAIN(DeckctlRunsTest)
#include "tst_deckctlruns.moc"
