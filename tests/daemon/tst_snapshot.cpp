// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/snapshot.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace deck;

namespace {

Snapshot full()
{
    Snapshot snapshot;
    snapshot.profile = "edge";
    snapshot.dialect = Dialect::DockerContainerd;
    snapshot.state = State::Backoff;
    snapshot.wanted = Wanted::Running;
    snapshot.origin = Origin::Adopted;
    snapshot.health = Health::Degraded;
    snapshot.healthDetail = "Namespaces/List: unavailable";
    snapshot.failedPlugins = {{"io.containerd.metadata.v1.bolt", "disk is full"}};
    snapshot.namespaces = {"default", "k8s.io"};
    snapshot.pid = 4711;
    snapshot.startedAt = QDateTime(QDate(2026, 11, 24), QTime(2, 3, 4, 5), Qt::UTC);
    snapshot.version = "1.6.20";
    snapshot.revision = "abc";
    snapshot.socket = "/x/containerd.sock";
    snapshot.pidFile = "/x/containerd.pid";
    snapshot.logFile = "/x/containerd.log";
    snapshot.logNotice = "journal";
    snapshot.binary = "/usr/bin/containerd";
    snapshot.arguments = {"--config", "/x/containerd.toml"};
    snapshot.oomScoreAdj = -999;
    snapshot.restarts = 3;
    snapshot.lastExit = ExitStatus{{}, SIGKILL, snapshot.startedAt, true};
    snapshot.retryAt = snapshot.startedAt.addSecs(5);
    snapshot.warnings = {"one", "two"};
    snapshot.undoneChange = "two";
    snapshot.error = DaemonError{ErrorCode::EndedEarly, {"a", "b", "c"}, Repair::TryAgain, {"l"}};
    snapshot.lifetime = Lifetime::Independent;
    snapshot.managerPid = 42;
    return snapshot;
}

} // namespace

class SnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonIsComplete();
    void jsonHasTheDocumentedKeys();
    void unknownAndMissingKeysAreFine();
    void wrongTypesAreNot_data();
    void wrongTypesAreNot();
    void uptimeIsNeverNegative();
    void exitInWords_data();
    void exitInWords();
};

void SnapshotTest::jsonIsComplete()
{
    const auto back = snapshotFromJson(toJson(full()));
    QVERIFY(back);
    QVERIFY(*back == full());
    QVERIFY(snapshotFromJson(toJson(Snapshot())) == Snapshot());
}

void SnapshotTest::jsonHasTheDocumentedKeys()
{
    const QJsonObject object = toJson(full());
    const QStringList keys = {"profile",   "state",    "health",    "pid",         "origin",
                              "startedAt", "uptimeMs", "version",   "socket",      "pidFile",
                              "logFile",   "binary",   "arguments", "oomScoreAdj", "restarts",
                              "lastExit",  "warnings", "managerPid"};
    for (const QString &key : keys)
        QVERIFY2(object.contains(key), qPrintable(key));
}

void SnapshotTest::unknownAndMissingKeysAreFine()
{
    const auto snapshot = snapshotFromJson({{"profile", "x"}, {"of a later version", 1}});
    QVERIFY(snapshot);
    QCOMPARE(snapshot->profile, "x");
    QVERIFY(snapshot->state == State::Stopped);
}

void SnapshotTest::wrongTypesAreNot_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("number for text") << "profile" << QJsonValue(1);
    QTest::newRow("text for number") << "pid" << QJsonValue("1");
    QTest::newRow("unknown state") << "state" << QJsonValue("dancing");
    QTest::newRow("bad time") << "startedAt" << QJsonValue("yesterday");
    QTest::newRow("text for a list") << "warnings" << QJsonValue("x");
    QTest::newRow("numbers in a list of texts") << "warnings" << QJsonValue(QJsonArray{1});
    QTest::newRow("bad exit") << "lastExit" << QJsonValue(QJsonObject{{"code", "x"}});
    QTest::newRow("bad error") << "error" << QJsonValue(QJsonObject{{"code", "no such"}});
}

void SnapshotTest::wrongTypesAreNot()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = toJson(full());
    object[key] = value;
    QVERIFY(!snapshotFromJson(object));
}

void SnapshotTest::uptimeIsNeverNegative()
{
    Snapshot snapshot = full();
    QCOMPARE_GE(snapshot.uptime(), std::chrono::milliseconds::zero());
    snapshot.startedAt = QDateTime::currentDateTimeUtc().addSecs(60);
    QCOMPARE(snapshot.uptime(), std::chrono::milliseconds::zero());
    snapshot.pid = 0;
    QCOMPARE(snapshot.uptime(), std::chrono::milliseconds::zero());
}

void SnapshotTest::exitInWords_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("words");
    QTest::newRow("clean") << 0 << 0 << "exit code 0";
    QTest::newRow("failed") << 1 << 0 << "exit code 1";
    QTest::newRow("killed") << -1 << SIGKILL << "killed by SIGKILL";
    QTest::newRow("a real-time signal") << -1 << 63 << "killed by signal 63";
}

void SnapshotTest::exitInWords()
{
    QFETCH(int, code);
    QFETCH(int, signal);
    QFETCH(QString, words);
    ExitStatus exit;
    if (signal != 0)
        exit.signal = signal;
    else
        exit.code = code;
    QCOMPARE(exit.toString(), words);
    QCOMPARE(exit.isFailure(), code != 0);
}

QTEST_GUILESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
