// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// How runs end, as an operator sees it: at once and in words, in the record as well as on the
// screen, and whatever happens to the manager meanwhile.

#include "daemon/runstore.h"
#include "fakedaemon.h"
#include "helpers/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace deck;
using namespace deck::test;

class RunEndsTest : public QObject
{
    Q_OBJECT

private slots:
    void endAtOnceIsReportedWithItsCodeAndLines();
    void crashLoopEndsAsSpecified();
    void killedManagerLeavesASettledRecord_data();
    void killedManagerLeavesASettledRecord();
    void badRecordsDoNotHurtTheOthers();
};

namespace {

QList<RunRecord> recordsOf(const TemporaryHome &home)
{
    return RunStore(home.path("log/runs")).readAll().records;
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto entry : value.toArray())
        list << entry.toString();
    return list;
}

} // namespace

void RunEndsTest::endAtOnceIsReportedWithItsCodeAndLines()
{
    const TemporaryHome home;
    RunningManager manager(home.path(),
                           fakeDaemon("exit=7") + QStringList{"--set", "restart=never"});
    QVERIFY(manager.waitForState("failed"));
    const QJsonObject error = manager.snapshot()["error"].toObject();
    QCOMPARE(error["code"].toString(), "ended-early");
    QVERIFY(error["message"].toString().contains("exit code 7"));
    QCOMPARE(manager.snapshot()["lastExit"].toObject()["code"].toInt(), 7);
    const QStringList lines = strings(error["lastLines"]);
    QVERIFY(lines.join('\n').contains("starting containerd"));
    QCOMPARE(manager.waitForEnd(), 1);

    const QJsonObject run =
        deckctl({"runs", "last", "--json", "--home", home.path()}).json()["run"].toObject();
    QCOMPARE(run["exit"].toObject()["code"].toInt(), 7);
    QCOMPARE(run["outcome"].toString(), "never-ready");
    QCOMPARE(run["reason"], error["message"]);
    QCOMPARE(strings(run["lastLines"]), lines);
}

void RunEndsTest::crashLoopEndsAsSpecified()
{
    const TemporaryHome home;
    RunningManager manager(home.path(), fakeDaemon("exit=7"));
    QVERIFY(manager.waitForState("failed"));
    QCOMPARE(manager.waitForEnd(), 1);
    QCOMPARE(manager.snapshot()["error"].toObject()["code"].toString(), "too-many-starts");
    const QList<RunRecord> records = recordsOf(home);
    QCOMPARE(records.size(), 5);
    // One line for each attempt, each in the log of its own run.
    QStringList attempts;
    const QDir logs(home.path("log"));
    for (const QString &log : logs.entryList({"*.log"}, QDir::Files)) {
        const QStringList lines = QString::fromUtf8(readFile(logs.filePath(log))).split('\n');
        const QStringList found = lines.filter("libcontainerd: new containerd process, pid: ");
        QCOMPARE(found.size(), 1);
        QCOMPARE(lines.filter(": exit code 7").size(), 1);
        attempts << found.first().section("pid: ", 1).section('"', 0, 0);
    }
    QStringList pids;
    for (const RunRecord &record : records) {
        QCOMPARE(record.exit->code, 7);
        pids << QString::number(record.pid);
    }
    attempts.sort();
    pids.sort();
    QCOMPARE(attempts, pids);
}

void RunEndsTest::killedManagerLeavesASettledRecord_data()
{
    QTest::addColumn<QString>("modes");
    QTest::addColumn<QString>("state");
    QTest::newRow("starting") << "silent"
                              << "starting";
    QTest::newRow("running") << ""
                             << "running";
    QTest::newRow("stopping") << "ignoreTerm"
                              << "stopping";
    QTest::newRow("backing off") << "exit=1"
                                 << "backoff";
}

void RunEndsTest::killedManagerLeavesASettledRecord()
{
    QFETCH(QString, modes);
    QFETCH(QString, state);
    const TemporaryHome home;
    {
        RunningManager manager(home.path(), fakeDaemon(modes));
        if (state == "stopping") {
            QVERIFY2(manager.waitForServing(), manager.errors());
            manager.terminate();
        }
        QVERIFY(manager.waitForState(state));
        QTRY_VERIFY(!recordsOf(home).isEmpty());
    } // SIGKILL, and the kernel ends the daemon with it
    RunningManager next(home.path(), fakeDaemon());
    QVERIFY2(next.waitForServing(), next.errors());
    QTRY_COMPARE(recordsOf(home).last().pid, next.daemonPid());
    QTRY_COMPARE(outcomeOf(recordsOf(home).last()), RunOutcome::Running);
    const QList<RunRecord> records = recordsOf(home);
    QVERIFY(records.size() >= 2);
    for (const RunRecord &record : records.first(records.size() - 1)) {
        QVERIFY(record.end != RunEnd::None);
        QVERIFY(record.endedAt >= record.startedAt);
        if (record.end == RunEnd::Unseen)
            QVERIFY(record.reason.contains("ended with its manager"));
    }
    QVERIFY(RunStore(home.path("log/runs")).readAll().faults.isEmpty());
}

void RunEndsTest::badRecordsDoNotHurtTheOthers()
{
    const TemporaryHome home;
    {
        RunningManager manager(home.path(), fakeDaemon());
        QVERIFY2(manager.waitForServing(), manager.errors());
        QTRY_VERIFY(!recordsOf(home).isEmpty());
        manager.terminate();
        QCOMPARE(manager.waitForEnd(), 0);
    }
    const QString good = home.path("log/runs/" + recordsOf(home).first().id + ".json");
    const QByteArray content = readFile(good);
    writeFile(home.path("log/runs/20200101T000000Z-1.json"), content.first(content.size() / 2));
    writeFile(home.path("log/runs/20200101T000000Z-2.json"), {});
    QVERIFY(QFile::link("/dev/zero", home.path("log/runs/20200101T000000Z-3.json")));
    const Answer named = deckctl({"runs", "--home", home.path()});
    QCOMPARE(named.code, 0);
    QCOMPARE(named.out.count("not usable: "), 3);
    RunningManager next(home.path(), fakeDaemon());
    QVERIFY2(next.waitForServing(), next.errors());
    QTRY_COMPARE(recordsOf(home).size(), 2);
    QCOMPARE(readFile(good), content);
    QVERIFY(next.snapshot()["warnings"].toArray().isEmpty());
    QTRY_COMPARE(QDir(home.path("log/runs")).entryList({"*.bad"}, QDir::Files).size(), 2);
}

QTEST_GUILESS_MAIN(RunEndsTest)
#include "tst_runends.moc"
