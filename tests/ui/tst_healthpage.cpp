// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "health/healthpage.h"
#include "helpers/scriptedsession.h"
#include "inspect/eventlog.h"
#include "inspect/goroutines.h"
#include "inspect/impact.h"
#include "inspect/inventoryjson.h"
#include "inspect/ownership.h"
#include "inspect/startupjson.h"
#include "inspect/usage.h"
#include "widgets/fact.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace deck;
using namespace deck::test;
using std::chrono::microseconds;

namespace {

Inventory inventory()
{
    Inventory inventory;
    inventory.version = "1.6.20";
    inventory.revision = "abc";
    inventory.uuid = "u-u-i-d";
    inventory.plugins = {{"io.x", "fine", {}, {}},
                         {"io.x", "zfs", {}, "not here: skip plugin"},
                         {"io.x", "bolt", {}, "<b>invalid</b> database"}};
    NamespaceContent content;
    content.name = "k8s.io";
    content.containers = 3;
    content.images = 7;
    content.tasks = {{"a", 7, Task::Status::Running}, {"b", 0, Task::Status::Stopped}};
    inventory.namespaces = {content};
    return inventory;
}

/// The page over a session whose daemon runs and answers, shown.
struct Shown
{
    explicit Shown(const Snapshot &snapshot = inState(State::Running)) : session(snapshot)
    {
        session.setAnswer(Topic::Inventory, {toJson(inventory())});
        session.setAnswer(Topic::Usage, {toJson(Usage{4711, {}, {}, 1 << 20, 2 << 20, 9, 25})});
        Ownership owner{};
        owner.owner = Owner::Adopted;
        owner.pid = 4711;
        owner.user = "root";
        session.setAnswer(Topic::Owner, {toJson(owner)});
        session.setAnswer(Topic::Startup, {toJson(StartupComparison{startup(90), startup(60)})});
        session.setAnswer(Topic::Events, {toJson(EventList{1, {event("one")}, {}})});
        QObject::connect(&page, &SessionPage::badgeChanged, &page,
                         [this](const QString &now) { badge = now; });
        page.setSession(&session);
        page.resize(900, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

    [[nodiscard]] static StartupTimes startup(int ms)
    {
        const microseconds whole = std::chrono::milliseconds(ms);
        return {LogTime(microseconds(1'700'000'000'000'000)),
                {{"io.x.bolt", whole / 2, whole / 2}},
                whole};
    }
    [[nodiscard]] static DaemonEvent event(const QString &subject)
    {
        return {QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC), "default",
                "/tasks/exit", subject, "exit status 1"};
    }
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QStringList row(const char *tree, int index) const
    {
        QStringList texts;
        const auto *item = find<QTreeWidget>(tree)->topLevelItem(index);
        for (int column = 0; item != nullptr && column < item->columnCount(); ++column)
            texts << item->text(column);
        return texts;
    }
    [[nodiscard]] qsizetype asked(Topic topic) const
    {
        return std::count_if(session.inquiries().begin(), session.inquiries().end(),
                             [topic](const Inquiry &inquiry) { return inquiry.topic == topic; });
    }

    QString badge;
    ScriptedSession session; // outlives the page
    HealthPage page;
};

} // namespace

class HealthPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatTheDaemonHas();
    void failedPluginsComeFirst();
    void usageIsShown();
    void startupIsComparedWithTheLast();
    void eventsAreAddedOnce();
    void dumpIsAskedAndShown();
    void dumpThatFailedSaysWhy();
    void nothingIsAskedWhileNobodyLooks();
    void stoppedDaemonIsSaid();
    void lateAnswerOfAnotherDaemonIsDropped();
    void whatDockerContainerdHasNotIsOff();
    void hostileTextStaysText();
    void controlsHaveNames();
};

void HealthPageTest::init()
{
    QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support )"));
}

void HealthPageTest::showsWhatTheDaemonHas()
{
    const Shown shown;
    QTRY_COMPARE(shown.row("namespaces", 0), QStringList({"k8s.io", "3", "1", "7", "–"}));
    QCOMPARE(shown.find<Fact>("healthVersion")->value(), "1.6.20 abc");
    QCOMPARE(shown.find<Fact>("uuid")->value(), "u-u-i-d");
    QTRY_VERIFY(shown.text("owner").contains("pid 4711 of root"));
    QVERIFY(!shown.find<QLabel>("trouble")->isVisible());
}

void HealthPageTest::failedPluginsComeFirst()
{
    const Shown shown;
    QTRY_COMPARE(shown.row("plugins", 0),
                 QStringList({"✕ failed", "io.x.bolt", "<b>invalid</b> database"}));
    QCOMPARE(shown.row("plugins", 1).first(), "✓ ready");
    QCOMPARE(shown.row("plugins", 2).first(), "– skipped");
    QCOMPARE(shown.badge, "1");
}

void HealthPageTest::usageIsShown()
{
    const Shown shown;
    QTRY_COMPARE(shown.text("threads"), "9");
    QCOMPARE(shown.text("descriptors"), "25");
    QCOMPARE(shown.text("memory"), "1.0 MiB, at most 2.0 MiB");
}

void HealthPageTest::startupIsComparedWithTheLast()
{
    const Shown shown;
    QTRY_COMPARE(shown.text("startupWords"),
                 "Booted in 90 ms. The last good start took 60 ms (outlined).");
}

void HealthPageTest::eventsAreAddedOnce()
{
    Shown shown;
    QTRY_COMPARE(shown.find<QTreeWidget>("events")->topLevelItemCount(), 1);
    QCOMPARE(shown.row("events", 0).mid(1),
             QStringList({"default", "/tasks/exit", "one", "exit status 1"}));
    shown.session.setAnswer(Topic::Events, {toJson(EventList{2, {Shown::event("two")}, {}})});
    QTRY_COMPARE(shown.find<QTreeWidget>("events")->topLevelItemCount(), 2);
    const auto later =
        std::find_if(shown.session.inquiries().rbegin(), shown.session.inquiries().rend(),
                     [](const Inquiry &inquiry) { return inquiry.topic == Topic::Events; });
    QCOMPARE(later->arguments.value("since").toInt(), 1); // behind the one that is shown
}

void HealthPageTest::dumpIsAskedAndShown()
{
    Shown shown([] {
        Snapshot snapshot = inState(State::Running);
        snapshot.logFile = "/log/containerd.log";
        return snapshot;
    }());
    Goroutines goroutines{4711, QDateTime::currentDateTimeUtc(), "/log/dumps/x", {}};
    goroutines.groups = {{12, "select", std::chrono::minutes(3), {"main.serve"}, {}}};
    shown.session.setAnswer(Topic::Dump, {toJson(goroutines)});
    shown.find<QTabWidget>("healthTabs")->setCurrentIndex(4);
    QTest::mouseClick(shown.find<QPushButton>("dump"), Qt::LeftButton);
    QVERIFY(!shown.find<QPushButton>("dump")->isEnabled()); // until it is answered
    QTRY_VERIFY(shown.find<QPlainTextEdit>("dumpText")
                    ->toPlainText()
                    .contains("12 × [select] for up to 3 min\n    main.serve"));
    QVERIFY(shown.text("dumpWords").contains("/log/dumps/x"));
    QVERIFY(shown.find<QPushButton>("dump")->isEnabled());
}

void HealthPageTest::dumpThatFailedSaysWhy()
{
    Shown shown([] {
        Snapshot snapshot = inState(State::Running);
        snapshot.logFile = "/log/containerd.log";
        return snapshot;
    }());
    const DaemonError error{ErrorCode::Unanswered, {"pid 4711", "it is stopped", "Let it go on"}};
    shown.session.setAnswer(Topic::Dump, {{}, error});
    shown.find<QTabWidget>("healthTabs")->setCurrentIndex(4);
    QTest::mouseClick(shown.find<QPushButton>("dump"), Qt::LeftButton);
    QTRY_VERIFY(shown.text("dumpWords").contains("it is stopped"));
}

void HealthPageTest::nothingIsAskedWhileNobodyLooks()
{
    Shown shown;
    QTRY_COMPARE(shown.row("namespaces", 0).size(), 5);
    shown.page.hide();
    const qsizetype before = shown.session.inquiries().size();
    Snapshot next = inState(State::Running);
    next.pid = 4712;
    shown.session.show(next);
    QCOMPARE(shown.session.inquiries().size(), before);
    shown.page.show();
    QVERIFY(shown.session.inquiries().size() > before);
}

void HealthPageTest::stoppedDaemonIsSaid()
{
    Shown shown(inState(State::Stopped));
    QVERIFY(shown.find<QLabel>("notRunning")->isVisible());
    QCOMPARE(shown.asked(Topic::Inventory), 0);
    shown.session.show(inState(State::Running));
    QTRY_COMPARE(shown.row("namespaces", 0).size(), 5);
    QVERIFY(!shown.find<QLabel>("notRunning")->isVisible());
    shown.session.show(inState(State::Stopped));
    QVERIFY(shown.find<QLabel>("notRunning")->isVisible());
}

void HealthPageTest::lateAnswerOfAnotherDaemonIsDropped()
{
    Shown shown;
    QTRY_COMPARE(shown.find<Fact>("uuid")->value(), "u-u-i-d");
    Inventory late = inventory();
    late.uuid = "late";
    shown.session.setAnswer(Topic::Inventory, {toJson(late)});
    Snapshot next = inState(State::Running);
    next.pid = 4712;
    shown.session.show(next); // asks, and the answer is under way
    shown.session.setAnswer(Topic::Inventory, {toJson(inventory())});
    next.pid = 4713;
    shown.session.show(next);
    QTRY_COMPARE(shown.asked(Topic::Inventory), 3);
    QTest::qWait(0);
    QCOMPARE(shown.find<Fact>("uuid")->value(), "u-u-i-d");
}

void HealthPageTest::whatDockerContainerdHasNotIsOff()
{
    Snapshot snapshot = inState(State::Running);
    snapshot.dialect = Dialect::DockerContainerd;
    const Shown shown(snapshot);
    const auto *tabs = shown.find<QTabWidget>("healthTabs");
    QVERIFY(tabs->isTabEnabled(0));
    QVERIFY(!tabs->isTabEnabled(1));
    QVERIFY(tabs->tabToolTip(1).contains("no plugins"));
    QVERIFY(!shown.find<Fact>("uuid")->isVisible());
}

void HealthPageTest::hostileTextStaysText()
{
    Shown shown;
    Inventory hostile = inventory();
    hostile.namespaces.first().name = QString("<img src=x>\x1b[2J") + QChar(0x202e);
    hostile.failures = {"<h1>Tasks/List</h1>"};
    shown.session.setAnswer(Topic::Inventory, {toJson(hostile)});
    Snapshot next = inState(State::Running);
    next.pid = 4712;
    shown.session.show(next);
    QTRY_VERIFY(shown.row("namespaces", 0).value(0).startsWith("<img"));
    QVERIFY(!shown.row("namespaces", 0).first().contains('\x1b'));
    QVERIFY(!shown.row("namespaces", 0).first().contains(QChar(0x202e)));
    QCOMPARE(shown.find<QLabel>("trouble")->textFormat(), Qt::PlainText);
    QVERIFY(shown.text("trouble").contains("Tasks/List"));
}

void HealthPageTest::controlsHaveNames()
{
    const Shown shown;
    auto *tabs = shown.find<QTabWidget>("healthTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        for (QWidget *widget : shown.page.findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QDebug::toString(widget)));
        }
    }
}

QTEST_MAIN(HealthPageTest)
#include "tst_healthpage.moc"
