// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/runrecords.h"
#include "helpers/scriptedsession.h"
#include "helpers/temporaryhome.h"
#include "runs/rundetails.h"
#include "runs/runspage.h"
#include "runs/runtimeline.h"
#include "runs/runwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QTreeView>

using namespace deck;
using namespace deck::test;

class RunsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyPageSaysSo();
    void errorIsShown();
    void newestIsChosen();
    void choosingInTheList();
    void choosingInTheTimeLine();
    void timeLineByKeys();
    void newRunIsFollowedUntilAnotherIsChosen();
    void changesAndLastLinesAreShown();
    void nothingIsTakenForHtml();
    void logIsAskedFor();
    void copyAndExport();
    void exportThatFailsSaysWhy();
    void badRecordsAreNamed();
    void nothingIsAskedWhileNobodyLooks();
    void anotherSessionStartsAnew();
    void outcomesDifferByMark();
    void crashLoopFitsAndIsInOrder();
    void accessibleNames();

private:
    /// What the session says of runs, oldest first, and of the one that is asked for.
    void answer(const QList<RunRecord> &runs, const QJsonObject &more = {});
    void open();
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *found = m_page->findChild<Widget *>(QString(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    [[nodiscard]] QString chosen() const { return find<RunTimeline>("runTimeline")->chosen(); }

    std::unique_ptr<RunsPage> m_page; // goes first: it looks at the session
    std::unique_ptr<ScriptedSession> m_session;
};

void RunsPageTest::init()
{
    m_page.reset();
    m_session = std::make_unique<ScriptedSession>(inState(State::Stopped));
    m_page = std::make_unique<RunsPage>();
    m_page->resize(1000, 560);
    m_page->setSession(m_session.get());
}

void RunsPageTest::answer(const QList<RunRecord> &runs, const QJsonObject &more)
{
    QJsonObject content = more;
    QJsonArray list;
    for (const RunRecord &run : runs)
        list.prepend(toJson(run));
    content["runs"] = list;
    if (!content.contains("run") && !runs.isEmpty())
        content["run"] = toJson(runs.last());
    m_session->setAnswer(Topic::Runs, {content, {}});
}

void RunsPageTest::open()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void RunsPageTest::emptyPageSaysSo()
{
    answer({});
    open();
    QTRY_VERIFY(find<QLabel>("runNotice")->text().contains("No run has been recorded yet"));
    QVERIFY(find<QLabel>("runNotice")->isVisible());
    QVERIFY(!find<QTreeView>("runList")->isVisible());
}

void RunsPageTest::errorIsShown()
{
    m_session->setAnswer(Topic::Runs,
                         {{}, DaemonError{ErrorCode::Unanswered, {"x", "gone", "Try."}, {}, {}}});
    open();
    QTRY_COMPARE(find<QLabel>("runNotice")->text(), "x: gone. Try.");
}

void RunsPageTest::newestIsChosen()
{
    answer({stoppedRun(0), crashedRun(60)});
    open();
    QTRY_COMPARE(chosen(), crashedRun(60).id);
    auto *list = find<QTreeView>("runList");
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->currentIndex().row(), 0);
    QCOMPARE(list->model()->index(0, 0).data().toString(), "Crashed");
    QCOMPARE(list->model()->index(1, 0).data().toString(), "Stopped");
    QCOMPARE(list->model()->index(1, 2).data().toString(), "10 s");
    QCOMPARE(list->model()->index(1, 3).data().toString(), "window");
    QCOMPARE(list->model()->index(1, 4).data().toString(), "40 ms");
    QTRY_COMPARE(find<QLabel>("runWord")->text(), "Crashed: killed by SIGSEGV");
}

void RunsPageTest::choosingInTheList()
{
    answer({stoppedRun(0), crashedRun(60)});
    open();
    QTRY_COMPARE(chosen(), crashedRun(60).id);
    find<QTreeView>("runList")->setFocus();
    QTest::keyClick(find<QTreeView>("runList"), Qt::Key_Down);
    QCOMPARE(chosen(), stoppedRun(0).id);
    QCOMPARE(m_session->inquiries().last().arguments["run"].toString(), stoppedRun(0).id);
}

void RunsPageTest::choosingInTheTimeLine()
{
    answer({stoppedRun(0), crashedRun(60)});
    open();
    QTRY_COMPARE(chosen(), crashedRun(60).id);
    auto *line = find<RunTimeline>("runTimeline");
    QTest::mouseClick(line, Qt::LeftButton, {}, line->barOf(stoppedRun(0).id).center().toPoint());
    QCOMPARE(chosen(), stoppedRun(0).id);
    QCOMPARE(find<QTreeView>("runList")->currentIndex().row(), 1);
}

void RunsPageTest::timeLineByKeys()
{
    answer({stoppedRun(0), stoppedRun(30), crashedRun(60)});
    open();
    QTRY_COMPARE(chosen(), crashedRun(60).id);
    auto *line = find<RunTimeline>("runTimeline");
    QTest::keyClick(line, Qt::Key_Left);
    QCOMPARE(chosen(), stoppedRun(30).id);
    QTest::keyClick(line, Qt::Key_Home);
    QCOMPARE(chosen(), stoppedRun(0).id);
    QTest::keyClick(line, Qt::Key_Left); // there is none
    QCOMPARE(chosen(), stoppedRun(0).id);
    QTest::keyClick(line, Qt::Key_End);
    QCOMPARE(chosen(), crashedRun(60).id);
}

void RunsPageTest::newRunIsFollowedUntilAnotherIsChosen()
{
    answer({stoppedRun(0)});
    open();
    QTRY_COMPARE(chosen(), stoppedRun(0).id);
    answer({stoppedRun(0), stoppedRun(60)});
    m_session->show(inState(State::Starting));
    QTRY_COMPARE(chosen(), stoppedRun(60).id);
    QTest::keyClick(find<RunTimeline>("runTimeline"), Qt::Key_Home);
    answer({stoppedRun(0), stoppedRun(60), stoppedRun(90)});
    m_session->show(inState(State::Running));
    QTRY_COMPARE(find<QTreeView>("runList")->model()->rowCount(), 3);
    QCOMPARE(chosen(), stoppedRun(0).id);
}

void RunsPageTest::changesAndLastLinesAreShown()
{
    answer({stoppedRun(0), crashedRun(60)},
           {{"lastGood", stoppedRun(0).id}, {"changes", QJsonArray{"version: was 1, is 2"}}});
    open();
    QTRY_VERIFY(find<QTextEdit>("runText")->toPlainText().contains("• version: was 1, is 2"));
    const QString text = find<QTextEdit>("runText")->toPlainText();
    QVERIFY(text.contains("panic: runtime error"));
    QVERIFY(text.contains("/usr/bin/containerd"));
    QVERIFY(text.contains("asked by restart policy"));
}

void RunsPageTest::nothingIsTakenForHtml()
{
    RunRecord record = crashedRun(0);
    record.lastLines = {"<b>bold</b> <img src=x> \x1b[2J"};
    record.reason = "<i>why</i>";
    answer({record}, {{"lastGood", "x"}, {"changes", QJsonArray{"<u>changed</u>"}}});
    open();
    QTRY_VERIFY(
        find<QTextEdit>("runText")->toPlainText().contains("<b>bold</b> <img src=x> \\x1b"));
    QVERIFY(find<QTextEdit>("runText")->toPlainText().contains("<u>changed</u>"));
    QCOMPARE(find<QLabel>("runReason")->text(), "<i>why</i>");
    QCOMPARE(find<QLabel>("runReason")->textFormat(), Qt::PlainText);
}

void RunsPageTest::logIsAskedFor()
{
    QSignalSpy asked(m_page.get(), &SessionPage::logAsked);
    answer({crashedRun(0)}, {{"log", "/x/containerd-20261124T100000Z.log"}});
    open();
    auto *button = find<QPushButton>("runOpenLog");
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), "/x/containerd-20261124T100000Z.log");
    answer({crashedRun(0)}, {{"log", ""}}); // deleted meanwhile
    m_session->show(inState(State::Starting));
    QTRY_VERIFY(!button->isEnabled());
}

void RunsPageTest::copyAndExport()
{
    answer({crashedRun(0)});
    open();
    QTRY_VERIFY(find<QPushButton>("runCopy")->isEnabled());
    QTest::mouseClick(find<QPushButton>("runCopy"), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains("outcome:     killed by SIGSEGV"), qPrintable(text));
    const TemporaryHome home;
    const QString file = home.path("run.json");
    QCOMPARE(m_page->findChild<RunDetails *>()->exportTo(file), "");
    const QJsonObject saved = QJsonDocument::fromJson(readFile(file)).object();
    QCOMPARE(runRecordFromJson(saved["run"].toObject()), crashedRun(0));
}

void RunsPageTest::exportThatFailsSaysWhy()
{
    answer({crashedRun(0)});
    open();
    QTRY_VERIFY(find<QPushButton>("runExport")->isEnabled());
    QVERIFY(m_page->findChild<RunDetails *>()->exportTo("/nowhere/x.json").contains("/nowhere/x"));
}

void RunsPageTest::badRecordsAreNamed()
{
    answer({stoppedRun(0)},
           {{"faults", QJsonArray{QJsonObject{{"file", "a.json"}, {"cause", "it is empty"}}}}});
    open();
    QTRY_VERIFY(find<QLabel>("runFaults")->isVisible());
    QCOMPARE(find<QLabel>("runFaults")->text(), "A record is not usable: a.json: it is empty");
}

void RunsPageTest::nothingIsAskedWhileNobodyLooks()
{
    answer({stoppedRun(0)});
    m_session->show(inState(State::Starting));
    m_session->show(inState(State::Running));
    QVERIFY(m_session->inquiries().isEmpty());
    open();
    QTRY_COMPARE(chosen(), stoppedRun(0).id);
}

void RunsPageTest::anotherSessionStartsAnew()
{
    answer({stoppedRun(0)});
    open();
    QTRY_COMPARE(chosen(), stoppedRun(0).id);
    ScriptedSession other(inState(State::Stopped)); // says nothing
    m_page->setSession(&other);
    QCOMPARE(find<QTreeView>("runList")->model()->rowCount(), 0);
    QCOMPARE(find<QLabel>("runWord")->text(), "");
    m_page->setSession(nullptr);
}

void RunsPageTest::outcomesDifferByMark()
{
    RunRecord hung = crashedRun(0);
    hung.fault = ErrorCode::NotServing;
    RunRecord memory = crashedRun(0, SIGKILL);
    memory.outOfMemory = true;
    QSet<Mark> marks;
    for (const RunRecord &record : {crashedRun(0), hung, memory})
        marks << presentRun(record).mark; // all of them in the same colour
    QCOMPARE(marks.size(), 3);
}

void RunsPageTest::crashLoopFitsAndIsInOrder()
{
    QList<RunRecord> runs{stoppedRun(-90'000)};
    runs.last().endedAt = timeOfRun(-5);
    for (int i = 0; i < 5; ++i) {
        runs << crashedRun(i);
        runs.last().endedAt = runs.last().startedAt.addMSecs(20);
    }
    answer(runs);
    open();
    QTRY_COMPARE(chosen(), runs.last().id);
    const auto *line = find<RunTimeline>("runTimeline");
    double right = 0;
    for (const RunRecord &run : runs) {
        const QRectF bar = line->barOf(run.id);
        QVERIFY(bar.width() >= bar.height()); // room for its mark
        QVERIFY(bar.left() > right);          // and a gap before it
        right = bar.right();
    }
    QVERIFY(right <= line->width());
    QVERIFY(line->barOf(runs.first().id).width() > line->barOf(runs.last().id).width());
}

void RunsPageTest::accessibleNames()
{
    answer({stoppedRun(0), crashedRun(60)});
    open();
    QTRY_COMPARE(chosen(), crashedRun(60).id);
    const auto *line = find<RunTimeline>("runTimeline");
    QVERIFY(line->accessibleName().contains('2'));
    QVERIFY(line->accessibleDescription().contains("Crashed: killed by SIGSEGV"));
    QVERIFY(!find<QTreeView>("runList")->accessibleName().isEmpty());
    QVERIFY(!find<QTextEdit>("runText")->accessibleName().isEmpty());
}

QTEST_MAIN(RunsPageTest)
#include "tst_runspage.moc"
