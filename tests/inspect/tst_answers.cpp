// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/eventlog.h"
#include "inspect/goroutines.h"
#include "inspect/impact.h"
#include "inspect/inventoryjson.h"
#include "inspect/startupjson.h"

#include <QTest>

using namespace deck;
using std::chrono::microseconds;
using std::chrono::minutes;

/// What an answer carries comes back as it was, over the control socket too.
class AnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void inventory();
    void missingCountsStayMissing();
    void impact();
    void onlyWhatLivesIsTouched();
    void goroutines();
    void startup();
    void events();
};

namespace {

NamespaceContent content()
{
    NamespaceContent content;
    content.name = "k8s.io";
    content.containers = 3;
    content.images = 0;
    content.tasks = {{"a", 7, Task::Status::Running},
                     {"b", 0, Task::Status::Stopped},
                     {"c", 9, Task::Status::Paused}};
    return content;
}

} // namespace

void AnswersTest::inventory()
{
    Inventory whole;
    whole.version = "1.6.20";
    whole.revision = "abc";
    whole.uuid = "u-u-i-d";
    whole.plugins = {{"io.containerd.metadata.v1", "bolt", {"io.containerd.content.v1"}, "broken"},
                     {"io.containerd.content.v1", "content", {}, {}}};
    whole.namespaces = {content(), NamespaceContent{}};
    whole.failures = {"Tasks/List: UNAVAILABLE: \"x\"\n"};
    QCOMPARE(inventoryFromJson(toJson(whole)), whole);
    QCOMPARE(inventoryFromJson({}), Inventory{});
}

void AnswersTest::missingCountsStayMissing()
{
    const NamespaceContent back = namespaceContentFromJson(toJson(content()));
    QCOMPARE(back.images, std::optional<qsizetype>(0));
    QVERIFY(!back.snapshots);
}

void AnswersTest::impact()
{
    const Impact whole{42, {content()}, 2, {"Tasks/List: no answer in time"}};
    QCOMPARE(impactFromJson(toJson(whole)), whole);
    QCOMPARE(toJson(whole).value("runningTasks").toInt(), 2);
}

void AnswersTest::onlyWhatLivesIsTouched()
{
    const Impact whole{42, {content(), content()}, 2, {}};
    QCOMPARE(whole.aliveTasks(), 4);
    QCOMPARE(Impact{}.aliveTasks(), 0);
}

void AnswersTest::goroutines()
{
    const Goroutines whole{
        7,
        QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC),
        "/log/dumps/x",
        {{12, "select", minutes(3), {"a", "b"}, "c"}, {1, "running", minutes(0), {}, {}}}};
    QCOMPARE(goroutinesFromJson(toJson(whole)), whole);
    QCOMPARE(whole.count(), 13);
    const QString text = textOf(whole);
    QVERIFY2(text.contains("12 × [select] for up to 3 min\n    a\n    b\n    created by c\n"),
             qPrintable(text));
}

void AnswersTest::startup()
{
    const StartupTimes times{LogTime(std::chrono::microseconds(1'700'000'000'000'123)),
                             {{"a", microseconds(1), microseconds(2)}},
                             microseconds(90)};
    StartupTimes failed = times;
    failed.total.reset();
    QCOMPARE(startupComparisonFromJson(toJson(StartupComparison{times, failed})),
             (StartupComparison{times, failed}));
    QCOMPARE(startupComparisonFromJson({}), StartupComparison{});
}

void AnswersTest::events()
{
    const EventList whole{12,
                          {{QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC), "default",
                            "/tasks/exit", "one", "exit status 1"}},
                          "gone"};
    QCOMPARE(eventListFromJson(toJson(whole)), whole);
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
