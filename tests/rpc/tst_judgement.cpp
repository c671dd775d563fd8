// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/judgement.h"

#include <QTest>

using namespace deck;
using Kind = CallOutcome::Kind;

Q_DECLARE_METATYPE(deck::Answers)
Q_DECLARE_METATYPE(QList<deck::PluginState>)

class JudgementTest : public QObject
{
    Q_OBJECT

private slots:
    void health_data();
    void health();
    void failedPluginsAreTheCauses_data();
    void failedPluginsAreTheCauses();
};

void JudgementTest::health_data()
{
    QTest::addColumn<Kind>("healthCall");
    QTest::addColumn<bool>("serving");
    QTest::addColumn<Kind>("workCall");
    QTest::addColumn<Health>("health");
    QTest::addColumn<bool>("conclusive");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, Kind healthCall, bool serving, Kind work, Health health,
                        bool conclusive, const char *detail) {
        QTest::newRow(name) << healthCall << serving << work << health << conclusive
                            << QString(detail);
    };
    row("all well", Kind::Answered, true, Kind::Answered, Health::Serving, true, "");
    row("real work fails", Kind::Answered, true, Kind::Failed, Health::Degraded, true, "work");
    row("real work is slow", Kind::Answered, true, Kind::TimedOut, Health::Degraded, false, "work");
    row("not serving", Kind::Answered, false, Kind::Answered, Health::Degraded, false,
        "grpc.health.v1.Health/Check: NOT_SERVING");
    row("not serving, and real work fails", Kind::Answered, false, Kind::Failed, Health::Degraded,
        false, "grpc.health.v1.Health/Check: NOT_SERVING");
    row("silence", Kind::TimedOut, false, Kind::TimedOut, Health::NotResponding, false, "health");
    row("a broken connection", Kind::Failed, false, Kind::Failed, Health::NotResponding, false,
        "health");
    row("health alone is silent", Kind::TimedOut, false, Kind::Answered, Health::NotResponding,
        false, "health");
}

void JudgementTest::health()
{
    QFETCH(Kind, healthCall);
    QFETCH(bool, serving);
    QFETCH(Kind, workCall);
    QFETCH(Health, health);
    QFETCH(bool, conclusive);
    QFETCH(QString, detail);
    Answers answers;
    answers.health = {healthCall, healthCall == Kind::Answered ? "" : "health"};
    answers.serving = serving;
    answers.work = {workCall, workCall == Kind::Answered ? "" : "work"};
    answers.version = "1.6.20";
    const DaemonReport report = judge(answers);
    QCOMPARE(report.health, health);
    QCOMPARE(report.detail, detail);
    QCOMPARE(report.version, "1.6.20");
    QCOMPARE(isConclusive(answers), conclusive);
}

void JudgementTest::failedPluginsAreTheCauses_data()
{
    QTest::addColumn<QList<PluginState>>("broken");
    QTest::addColumn<QStringList>("ids");
    const PluginState bolt{"metadata", "bolt", {"content", "snapshotter"}, "invalid database"};
    QTest::newRow("none") << QList<PluginState>() << QStringList();
    QTest::newRow("skipped ones of a healthy 1.6")
        << QList<PluginState>{{"snapshotter", "zfs", {}, "must be a zfs filesystem: skip plugin"},
                              {"snapshotter", "devmapper", {}, "devmapper not configured"}}
        << QStringList();
    QTest::newRow("skipped, the word in front as in 2.x")
        << QList<PluginState>{{"tracing", "otlp", {}, "skip plugin: tracing endpoint not set"}}
        << QStringList();
    QTest::newRow("one") << QList<PluginState>{bolt} << QStringList{"metadata.bolt"};
    QTest::newRow("those that need it repeat its words")
        << QList<PluginState>{bolt,
                              {"service",
                               "diff",
                               {"metadata"},
                               "cannot load bolt: invalid database"},
                              {"grpc",
                               "namespaces",
                               {"service"},
                               "cannot load bolt: invalid database"}}
        << QStringList{"metadata.bolt"};
    QTest::newRow("one that needs it and has a fault of its own")
        << QList<PluginState>{bolt, {"service", "diff", {"metadata"}, "no differ"}}
        << QStringList{"metadata.bolt", "service.diff"};
    QTest::newRow("the same words without need")
        << QList<PluginState>{bolt, {"other", "bolt", {}, "invalid database"}}
        << QStringList{"metadata.bolt", "other.bolt"};
    QTest::newRow("one of its own type, which it requires")
        << QList<PluginState>{{"a", "x", {"a"}, "broken"}} << QStringList{"a.x"};
}

void JudgementTest::failedPluginsAreTheCauses()
{
    QFETCH(QList<PluginState>, broken);
    QFETCH(QStringList, ids);
    QStringList found;
    for (const FailedPlugin &plugin : failedPlugins(broken))
        found.append(plugin.id);
    QCOMPARE(found, ids);
}

QTEST_GUILESS_MAIN(JudgementTest)
#include "tst_judgement.moc"
