// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runchanges.h"
#include "helpers/runrecords.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace deck;
using namespace deck::test;

using Change = std::function<void(RunRecord &)>;
Q_DECLARE_METATYPE(Change)

/// A run as a value: its words, its JSON, and what was different from another one.
class RunRecordTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonIsComplete();
    void otherFormatsAreNotRead();
    void wrongTypesAreNotRead_data();
    void wrongTypesAreNotRead();
    void ids();
    void outcomes_data();
    void outcomes();
    void durationIsNeverNegative();
    void changes_data();
    void changes();
    void lastGoodRun();
};

void RunRecordTest::jsonIsComplete()
{
    RunRecord record = crashedRun(0);
    record.dialect = Dialect::DockerContainerd;
    record.adopted = true;
    record.environment = {{"A", "b"}};
    record.configHash = "hash";
    record.configText = "a = 1\n";
    record.settings = {{"restart", "never"}};
    record.managerPid = 42;
    record.lifetime = Lifetime::Independent;
    record.outOfMemory = true;
    record.memoryEvidence = "said";
    record.logFile = "/x.log";
    record.logInode = 99;
    record.problems = {{timeOfRun(3), Health::Degraded, "why"}};
    record.dumpFile = "/dump";
    record.goroutines = "3 × [select]\n    main.serve\n";
    QCOMPARE(runRecordFromJson(toJson(record)), record);
    RunRecord open = stoppedRun(5);
    open.end = RunEnd::None;
    open.exit.reset();
    open.readyAt = {};
    open.readyMs.reset();
    open.endedAt = {};
    QCOMPARE(runRecordFromJson(toJson(open)), open);
}

void RunRecordTest::otherFormatsAreNotRead()
{
    QJsonObject object = toJson(stoppedRun(0));
    object["of a later version"] = 1;
    QVERIFY(runRecordFromJson(object));
    object["format"] = 2;
    QVERIFY(!runRecordFromJson(object));
    object.remove("format");
    QVERIFY(!runRecordFromJson(object));
    QVERIFY(!runRecordFromJson({}));
}

void RunRecordTest::wrongTypesAreNotRead_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no id") << "id" << QJsonValue("");
    QTest::newRow("a path for an id") << "id" << QJsonValue("../x");
    QTest::newRow("text for a number") << "pid" << QJsonValue("1");
    QTest::newRow("unknown asker") << "askedBy" << QJsonValue("the cat");
    QTest::newRow("bad time") << "startedAt" << QJsonValue("yesterday");
    QTest::newRow("numbers in the environment")
        << "environment" << QJsonValue(QJsonObject{{"A", 1}});
    QTest::newRow("bad exit") << "exit" << QJsonValue(QJsonObject{{"code", "x"}});
    QTest::newRow("bad problems") << "problems" << QJsonValue(QJsonArray{1});
    QTest::newRow("bad program") << "binary" << QJsonValue(QJsonObject{{"size", "big"}});
}

void RunRecordTest::wrongTypesAreNotRead()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = toJson(stoppedRun(0));
    object[key] = value;
    QVERIFY(!runRecordFromJson(object));
}

void RunRecordTest::ids()
{
    QCOMPARE(makeRunId(timeOfRun(15), 4711), "20261124T100015Z-4711");
    QVERIFY(isRunId(u"20261124T100015Z-4711"));
    for (const char *text : {"", "20261124T100015Z", "20261124T100015Z-", "last",
                             "20261124T100015Z-4711/..", "20261124T100015Z-4711\n"})
        QVERIFY2(!isRunId(QString(text)), text);
}

void RunRecordTest::outcomes_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<RunOutcome>("outcome");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("good");
    const auto unasked = [](RunRecord &r, std::optional<int> code, std::optional<int> signal) {
        r.exit = ExitStatus{code, signal, r.endedAt, false, {}};
    };
    const auto row = [](const char *name, const Change &change, RunOutcome outcome,
                        const char *words, bool good = false) {
        QTest::newRow(name) << change << outcome << QString(words) << good;
    };
    row(
        "stopped by a click", [](RunRecord &) {}, RunOutcome::Stopped, "stopped (window)", true);
    row(
        "killed when it did not stop",
        [](RunRecord &r) {
            r.exit = ExitStatus{{}, SIGKILL, r.endedAt, true, Asker::Terminal};
        },
        RunOutcome::Stopped, "stopped (terminal), killed by SIGKILL", true);
    row(
        "adopted, and stopped",
        [](RunRecord &r) {
            r.exit = ExitStatus{{}, {}, {}, true, {}};
        },
        RunOutcome::Stopped, "stopped", true);
    row(
        "exit 0 unasked", [=](RunRecord &r) { unasked(r, 0, {}); }, RunOutcome::Ended,
        "ended by itself, exit code 0");
    row(
        "exit 1", [=](RunRecord &r) { unasked(r, 1, {}); }, RunOutcome::Failed, "exit code 1");
    row(
        "a signal", [=](RunRecord &r) { unasked(r, {}, SIGSEGV); }, RunOutcome::Crashed,
        "killed by SIGSEGV");
    row(
        "adopted, and gone", [=](RunRecord &r) { unasked(r, {}, {}); }, RunOutcome::Crashed,
        "ended unasked, exit code unknown");
    row(
        "out of memory",
        [=](RunRecord &r) {
            unasked(r, {}, SIGKILL);
            r.outOfMemory = true;
        },
        RunOutcome::OutOfMemory, "out of memory, killed by SIGKILL");
    row(
        "before it was ready",
        [=](RunRecord &r) {
            unasked(r, 7, {});
            r.readyAt = {};
        },
        RunOutcome::NeverReady, "ended while starting, exit code 7");
    row(
        "too slow",
        [=](RunRecord &r) {
            unasked(r, 0, {});
            r.readyAt = {};
            r.fault = ErrorCode::StartTimedOut;
        },
        RunOutcome::NeverReady, "not usable in time, exit code 0");
    row(
        "hung",
        [=](RunRecord &r) {
            unasked(r, {}, SIGKILL);
            r.fault = ErrorCode::NotServing;
        },
        RunOutcome::Hung, "did not answer and was replaced, killed by SIGKILL");
    row(
        "nobody watched", [](RunRecord &r) { r.end = RunEnd::Unseen; }, RunOutcome::Unseen,
        "ended while no manager watched");
    row(
        "goes on", [](RunRecord &r) { r.end = RunEnd::None; }, RunOutcome::Running, "running",
        true);
    row(
        "starts",
        [](RunRecord &r) {
            r.end = RunEnd::None;
            r.readyAt = {};
        },
        RunOutcome::Starting, "starting");
}

void RunRecordTest::outcomes()
{
    QFETCH(Change, change);
    QFETCH(RunOutcome, outcome);
    QFETCH(QString, words);
    QFETCH(bool, good);
    RunRecord record = stoppedRun(0);
    change(record);
    QCOMPARE(outcomeOf(record), outcome);
    QCOMPARE(outcomeText(record), words);
    QCOMPARE(isGood(record), good);
}

void RunRecordTest::durationIsNeverNegative()
{
    using namespace std::chrono_literals;
    RunRecord record = stoppedRun(100);
    QCOMPARE(durationOf(record, timeOfRun(500)), 10s);
    record.endedAt = timeOfRun(0);
    QCOMPARE(durationOf(record, timeOfRun(500)), 0s);
    record.end = RunEnd::None;
    QCOMPARE(durationOf(record, timeOfRun(500)), 400s);
}

void RunRecordTest::changes_data()
{
    QTest::addColumn<Change>("before");
    QTest::addColumn<Change>("now");
    QTest::addColumn<QStringList>("words");
    const Change same = [](RunRecord &) {};
    QTest::newRow("nothing") << same << same << QStringList();
    QTest::newRow("another program")
        << same << Change([](RunRecord &r) { r.binary.path = "/opt/c"; })
        << QStringList{"program: was /usr/bin/containerd, is /opt/c"};
    QTest::newRow("a replaced program")
        << same << Change([](RunRecord &r) {
               r.binary = {r.binary.path, 7, timeOfRun(0), 78};
           })
        << QStringList{"program: /usr/bin/containerd was replaced: was 52000000 bytes of "
                       "2026-11-23T09:00:00Z, is 7 bytes of 2026-11-24T10:00:00Z"};
    QTest::newRow("a program that is not known") << same << Change([](RunRecord &r) {
        r.binary = {r.binary.path, 0, {}, 0};
    }) << QStringList();
    QTest::newRow("version") << same << Change([](RunRecord &r) { r.version = "1.7.0"; })
                             << QStringList{"version: was 1.6.20, is 1.7.0"};
    QTest::newRow("no version") << same << Change([](RunRecord &r) { r.version = ""; })
                                << QStringList();
    QTest::newRow("revision") << same << Change([](RunRecord &r) { r.revision = "def"; })
                              << QStringList{"revision: was abc, is def"};
    QTest::newRow("arguments") << same << Change([](RunRecord &r) {
        r.arguments = {"-x"};
    }) << QStringList{"arguments: were --config /x/containerd.toml", "arguments: are -x"};
    QTest::newRow("environment") << Change([](RunRecord &r) {
        r.environment = {{"A", "1"}, {"B", "2"}};
    }) << Change([](RunRecord &r) {
        r.environment = {{"A", "2"}, {"C", "3"}};
    })
                                 << QStringList{"environment: A was 1, is 2",
                                                "environment: B is no longer set, was 2",
                                                "environment: C is set, to 3"};
    QTest::newRow("environment of an adopted one") << Change([](RunRecord &r) {
        r.environment = {{"A", "1"}};
    }) << Change([](RunRecord &r) { r.askedBy = Asker::Adoption; })
                                                   << QStringList();
    const auto config = [](const char *hash, const char *text) {
        return Change([=](RunRecord &r) {
            r.configHash = hash;
            r.configText = text;
        });
    };
    QTest::newRow("configuration") << config("1", "[grpc]\na = 1\n") << config("2", "[grpc]\na = 2")
                                   << QStringList{"containerd.toml: grpc.a was 1, is 2"};
    QTest::newRow("configuration, only its form")
        << config("1", "a = 1") << config("1", "a = 1") << QStringList();
    QTest::newRow("configuration, a secret") << config("1", "a = 1") << config("2", "a = 1")
                                             << QStringList{"containerd.toml: it has changed; "
                                                            "what has, was not kept"};
    QTest::newRow("configuration, too long")
        << config("1", "") << config("2", "a = 1")
        << QStringList{"containerd.toml: it has changed; what has, was not kept"};
    QTest::newRow("profile") << Change([](RunRecord &r) {
        r.settings = {{"restart", "never"}};
    }) << Change([](RunRecord &r) {
        r.settings = {{"restart", "always"}};
    }) << QStringList{"profile: restart was never, is always"};
    QTest::newRow("boot") << same << Change([](RunRecord &r) { r.bootId = "another"; })
                          << QStringList{"machine: it was started again in between"};
}

void RunRecordTest::changes()
{
    QFETCH(Change, before);
    QFETCH(Change, now);
    QFETCH(QStringList, words);
    RunRecord first = stoppedRun(0);
    RunRecord second = crashedRun(60);
    before(first);
    now(second);
    QCOMPARE(changesBetween(first, second), words);
}

void RunRecordTest::lastGoodRun()
{
    const QList<RunRecord> records{stoppedRun(0), stoppedRun(20), crashedRun(40), crashedRun(60)};
    QCOMPARE(lastGoodBefore(records, records.at(3))->id, records.at(1).id);
    QCOMPARE(lastGoodBefore(records, records.at(1))->id, records.at(0).id);
    QCOMPARE(lastGoodBefore(records, records.at(0)), nullptr);
}

QTEST_GUILESS_MAIN(RunRecordTest)
#include "tst_runrecord.moc"
