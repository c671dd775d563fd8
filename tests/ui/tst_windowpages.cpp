// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/impact.h"
#include "inspect/ownership.h"
#include "shownwindow.h"
#include "widgets/sessionpage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace deck;
using namespace deck::test;

/// What the window asks beyond the snapshot, and its pages.
class WindowPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void impactIsSaidBeforeAStop();
    void anothersDaemonTurnsStartOff();
    void impactOfARunningDaemonIsSaidAtOnce();
    void pagesAreReachedByKey();
    void pagesAreTurned();
    void bugReportIsAskedOfTheProgram();
    void failureLeadsToTheLog();
};

void WindowPagesTest::impactIsSaidBeforeAStop()
{
    Shown shown(snapshotIn(State::Stopped));
    QCOMPARE(shown.text("impact"), QString());
    NamespaceContent content;
    content.name = "k8s.io";
    content.tasks = {{"a", 7, Task::Status::Running}, {"b", 8, Task::Status::Running}};
    shown.session.setAnswer(Topic::Impact, {toJson(Impact{4711, {content}, 2, {}})});
    shown.session.show(serving());
    QTRY_COMPARE(shown.text("impact"),
                 "2 containers run (k8s.io 2) with 2 shims; a stop or a restart leaves that "
                 "running.");
    shown.session.show(snapshotIn(State::Stopped));
    QCOMPARE(shown.text("impact"), QString());
}

/// As in a window that attaches: what runs was there before it is seen.
void WindowPagesTest::impactOfARunningDaemonIsSaidAtOnce()
{
    ScriptedSession session(serving());
    session.setAnswer(Topic::Impact, {toJson(Impact{4711, {}, 0, {}})});
    MainWindow window;
    window.setSession(session);
    window.show();
    QTRY_COMPARE(window.findChild<QLabel *>("impact")->text(), "No container runs.");
}

void WindowPagesTest::anothersDaemonTurnsStartOff()
{
    Ownership docker;
    docker.owner = Owner::Docker;
    docker.pid = 4242;
    ScriptedSession session(snapshotIn(State::Stopped));
    session.setAnswer(Topic::Owner, {toJson(docker)});
    Shown shown(snapshotIn(State::Stopped));
    QVERIFY(shown.button("start")->isEnabled());
    shown.window.setSession(session);
    QTRY_VERIFY(!shown.button("start")->isEnabled());
    QVERIFY(shown.button("start")->toolTip().contains("Docker's"));
    QVERIFY(shown.text("attentionText").contains("Docker's"));
    session.setAnswer(Topic::Owner, {toJson(Ownership{})}); // it has gone
    QTRY_VERIFY_WITH_TIMEOUT(shown.button("start")->isEnabled(), 30'000);
    shown.window.setSession(shown.session);
}

void WindowPagesTest::pagesAreReachedByKey()
{
    Shown shown(serving());
    auto *page = new SessionPage;
    shown.window.addPage(page, "Other");
    QVERIFY(!page->isVisible());
    QTest::keyClick(&shown.window, Qt::Key_2, Qt::AltModifier);
    QVERIFY(page->isVisible());
    emit page->badgeChanged("3");
    auto *tabs = shown.find<QTabBar>("pages");
    QCOMPARE(tabs->tabText(1), "Other (3)");
    emit page->badgeChanged({});
    QCOMPARE(tabs->tabText(1), "Other");
    emit page->logAsked("/nowhere/containerd-1.log");
    QCOMPARE(tabs->currentIndex(), 0);
}

void WindowPagesTest::bugReportIsAskedOfTheProgram()
{
    const Shown shown(serving());
    QSignalSpy asked(&shown.window, &MainWindow::bugReportAsked);
    shown.find<QAction>("bugReport")->trigger();
    QCOMPARE(asked.size(), 1);
}

/// From any page; on the log's own there is nowhere to lead.
void WindowPagesTest::failureLeadsToTheLog()
{
    Shown shown(serving());
    auto *page = new SessionPage;
    shown.window.addPage(page, "Other");
    const auto *button = shown.find<QPushButton>("attentionLog");
    Snapshot snapshot = failed(Repair::None);
    shown.session.show(snapshot); // without a log
    shown.window.showPage(page);
    QVERIFY(!button->isVisible());
    snapshot.logFile = "/nowhere/containerd.log";
    shown.session.show(snapshot);
    QVERIFY(button->isVisible());
    shown.click(shown.find<QPushButton>("attentionLog"));
    QCOMPARE(shown.find<QTabBar>("pages")->currentIndex(), 0);
    QVERIFY(!button->isVisible());
}

void WindowPagesTest::pagesAreTurned()
{
    Shown shown(serving());
    shown.window.addPage(new SessionPage, "Other");
    const auto *tabs = shown.find<QTabBar>("pages");
    QTest::keyClick(&shown.window, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 1);
    QTest::keyClick(&shown.window, Qt::Key_PageDown, Qt::ControlModifier); // round
    QCOMPARE(tabs->currentIndex(), 0);
    QTest::keyClick(&shown.window, Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 1);
}

QTEST_MAIN(WindowPagesTest)
#include "tst_windowpages.moc"
