// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownconfigpage.h"

#include "daemon/runrecord.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace deck;
using namespace deck::test;

/// A change that is applied: what is asked before, what came of it, and the way back.
class ConfigApplyingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void appliesAfterAsking();
    void applyByKeyWaitsForTheCheck();
    void cancelWritesNothing();
    void refusedDifferenceCannotBeApplied();
    void saysWhatAChangeDoesToADaemonThatIsStopped();
    void undoneKeepsTheText();
    void refusalIsSaid();
    void outcomeThatCannotBeRead();
    void whatIsTypedMeanwhileStays();
    void goesBack();
    void undoneChangeHasNoWayBack();
};

void ConfigApplyingTest::appliesAfterAsking()
{
    Shown shown;
    shown.type("# x");
    QTRY_VERIFY(shown.applyButton()->isEnabled());
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.dialog());
    auto *accept = shown.dialog()->findChild<QPushButton *>("applyAccept");
    QVERIFY(!accept->isEnabled()); // what becomes different is not known yet
    QTRY_VERIFY(accept->isEnabled());
    QVERIFY(accept->hasFocus());
    QCOMPARE(shown.dialog()->findChild<QTreeWidget *>("difference")->topLevelItemCount(), 1);
    const QString words = shown.dialog()->findChild<QLabel *>("applyConsequence")->text();
    QVERIFY(words.contains("restarted") && words.contains("Containers go on running"));
    QVERIFY(words.contains("put back"));
    QVERIFY(shown.session.changes().isEmpty());
    QTest::keyClick(accept, Qt::Key_Return);
    QCOMPARE(shown.session.changes(),
             (QList{Change{ChangeKind::Apply, {{"text", kText + "# x"}}, Asker::Window}}));
    QCOMPARE(shown.state(), "Applying: restarting the daemon…");
    QVERIFY(!shown.applyButton()->isEnabled());
}

void ConfigApplyingTest::applyByKeyWaitsForTheCheck()
{
    Shown shown;
    shown.session.setOutcome(ChangeKind::Apply, {toJson(record(ChangeOutcome::Applied)), {}});
    shown.type("# x");
    shown.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!shown.dialog());
    QTRY_VERIFY(shown.dialog() &&
                shown.dialog()->findChild<QPushButton *>("applyAccept")->isEnabled());
    // The profile has it without the keys that are the manager's own.
    shown.session.setAnswer(Topic::Profile, profile(kText + "# taken\n"));
    shown.click(shown.dialog()->findChild<QPushButton *>("applyAccept"));
    QTRY_COMPARE(shown.barText("outcomeBar"), "The change is applied.");
    QTRY_COMPARE(shown.editor()->text(), kText + "# taken\n");
    QVERIFY(!shown.bar("meanwhileBar")->isVisible());
    QTRY_COMPARE(shown.state(), "No problems. As in the profile");
    shown.click(shown.bar("outcomeBar")->findChild<QToolButton *>("noticeClose"));
    QVERIFY(!shown.bar("outcomeBar")->isVisible());
}

void ConfigApplyingTest::cancelWritesNothing()
{
    Shown shown;
    shown.type("# x");
    QTRY_VERIFY(shown.applyButton()->isEnabled());
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.dialog());
    QTest::keyClick(shown.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!shown.dialog());
    QVERIFY(shown.session.changes().isEmpty());
    QVERIFY(shown.applyButton()->isEnabled());
}

void ConfigApplyingTest::refusedDifferenceCannotBeApplied()
{
    Shown shown;
    shown.session.setAnswer(Topic::ConfigDiff, failure("refused by containerd"));
    shown.type("# x");
    QTRY_VERIFY(shown.applyButton()->isEnabled());
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.dialog());
    auto *summary = shown.dialog()->findChild<QLabel *>("differenceSummary");
    QTRY_VERIFY(summary->text().contains("refused by containerd"));
    QVERIFY(!shown.dialog()->findChild<QPushButton *>("applyAccept")->isEnabled());
}

void ConfigApplyingTest::saysWhatAChangeDoesToADaemonThatIsStopped()
{
    Shown shown({.state = State::Stopped});
    shown.session.setOutcome(ChangeKind::Apply, {toJson(record(ChangeOutcome::Open)), {}});
    shown.type("# x");
    QTRY_VERIFY(shown.applyButton()->isEnabled());
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.dialog() &&
                shown.dialog()->findChild<QPushButton *>("applyAccept")->isEnabled());
    QVERIFY(shown.dialog()->findChild<QLabel *>("applyConsequence")->text().contains("next start"));
    shown.click(shown.dialog()->findChild<QPushButton *>("applyAccept"));
    QTRY_COMPARE(shown.barText("outcomeBar"), "Written. The next start of the daemon tries it.");
}

void ConfigApplyingTest::undoneKeepsTheText()
{
    Shown shown;
    Snapshot snapshot = inState(State::Running);
    snapshot.logFile = "/l/containerd-1.log";
    shown.session.show(snapshot);
    shown.session.setOutcome(ChangeKind::Apply, {toJson(record(ChangeOutcome::Undone)), {}});
    shown.session.setAnswer(Topic::Runs, {{{"runs", QJsonArray()}}, {}});
    QSignalSpy log(&shown.page, &SessionPage::logAsked);
    shown.apply();
    QTRY_VERIFY(shown.bar("outcomeBar")->isVisible());
    QVERIFY(shown.barText("outcomeBar").startsWith("Undone: "));
    QVERIFY(shown.barText("outcomeBar").contains("code 1 <b>at once</b>"));
    QVERIFY(shown.bar("outcomeBar")
                ->findChild<QPlainTextEdit *>("noticeLines")
                ->toPlainText()
                .contains("no such plugin"));
    QTRY_COMPARE(shown.state(), "No problems. Not applied yet");
    QCOMPARE(shown.editor()->text(), kText + "# x");
    QVERIFY(shown.applyButton()->isEnabled());
    shown.click(shown.bar("outcomeBar")->findChild<QPushButton *>("noticeButton"));
    QTRY_COMPARE(log.size(), 1);
    QCOMPARE(log.first().first().toString(), "/l/containerd-1.log");
    // That of the attempt, while it is kept.
    RunRecord attempt;
    attempt.id = "20260102T030405Z-7";
    attempt.startedAt = QDateTime::currentDateTimeUtc();
    RunRecord after = attempt;
    after.id = "20260102T030406Z-8";
    after.readyAt = attempt.startedAt;
    shown.session.setAnswer(Topic::Runs, {{{"runs", QJsonArray{toJson(after), toJson(attempt)}},
                                           {"log", "/l/containerd-0.log"}},
                                          {}});
    shown.click(shown.bar("outcomeBar")->findChild<QPushButton *>("noticeButton"));
    QTRY_COMPARE(log.size(), 2);
    QCOMPARE(log.last().first().toString(), "/l/containerd-0.log");
    QCOMPARE(shown.lastArguments(Topic::Runs), (QJsonObject{{"run", attempt.id}}));
    // Somebody else has changed the profile since: it is no longer the last thing that happened.
    shown.session.setAnswer(Topic::Profile, profile("[debug]\n"));
    snapshot.pid = 4712;
    shown.session.show(snapshot);
    QTRY_VERIFY(!shown.bar("outcomeBar")->isVisible());
}

void ConfigApplyingTest::refusalIsSaid()
{
    Shown shown;
    shown.session.setOutcome(ChangeKind::Apply, failure("another change is under way"));
    shown.apply();
    QTRY_COMPARE(shown.barText("outcomeBar"),
                 "Refused, and nothing was written: manager: another change is under way. Start "
                 "it.");
    QVERIFY(!shown.bar("outcomeBar")->findChild<QPlainTextEdit *>("noticeLines")->isVisible());
    QVERIFY(shown.applyButton()->isEnabled());
}

void ConfigApplyingTest::outcomeThatCannotBeRead()
{
    Shown shown;
    shown.session.setOutcome(ChangeKind::Apply, {});
    shown.apply();
    QTRY_COMPARE(shown.barText("outcomeBar"), "The manager's answer could not be read.");
    QCOMPARE(shown.editor()->text(), kText + "# x");
}

void ConfigApplyingTest::whatIsTypedMeanwhileStays()
{
    Shown shown;
    shown.apply(); // and it takes its time
    shown.session.setAnswer(Topic::Profile, profile(kText + "# x"));
    shown.type("y");
    QVERIFY(!shown.applyButton()->isEnabled());
    Snapshot other = inState(State::Running);
    other.pid = 4712; // the restart
    shown.session.show(other);
    QCOMPARE(shown.editor()->text(), kText + "# xy");
}

void ConfigApplyingTest::goesBack()
{
    Shown shown;
    ChangeRecord rolledBack = record(ChangeOutcome::Applied);
    rolledBack.goesBackTo = "20260102T030405678Z";
    shown.session.setOutcome(ChangeKind::Rollback, {toJson(rolledBack), {}});
    shown.tabs()->setCurrentIndex(3);
    auto *list = shown.find<QTreeWidget>("history");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), "Applied");
    QVERIFY(!list->topLevelItem(0)->icon(0).isNull());
    QCOMPARE(list->topLevelItem(0)->text(2), "olga (terminal)");
    QCOMPARE(list->topLevelItem(0)->text(3), "debug.level");
    QVERIFY(shown.find<QTextEdit>("historyDetails")->toPlainText().contains("'' → 'warn'"));
    shown.click(shown.find<QPushButton>("goBack"));
    QTRY_VERIFY(shown.dialog());
    auto *table = shown.dialog()->findChild<QTreeWidget *>("difference");
    QCOMPARE(table->topLevelItem(0)->text(1), "'warn'");
    QCOMPARE(table->topLevelItem(0)->text(2), "''");
    shown.click(shown.dialog()->findChild<QPushButton *>("applyAccept"));
    QCOMPARE(shown.session.changes(),
             (QList{Change{ChangeKind::Rollback, {{"id", "20260102T030405678Z"}}, Asker::Window}}));
    QTRY_COMPARE(shown.barText("outcomeBar"), "What was there before is in force again.");
}

void ConfigApplyingTest::undoneChangeHasNoWayBack()
{
    Shown shown;
    shown.session.setAnswer(Topic::Changes, changes({record(ChangeOutcome::Undone, "2"),
                                                     record(ChangeOutcome::Applied, "1")}));
    shown.tabs()->setCurrentIndex(3);
    auto *list = shown.find<QTreeWidget>("history");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    auto *button = shown.find<QPushButton>("goBack");
    QVERIFY(!button->isEnabled() && !button->toolTip().isEmpty());
    QVERIFY(shown.find<QTextEdit>("historyDetails")->toPlainText().contains("no such plugin"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(button->isEnabled());
}

QTEST_MAIN(ConfigApplyingTest)
#include "tst_configapplying.moc"
