// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownconfigpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace deck;
using namespace deck::test;

/// A text that is typed: checked and compared meanwhile, searched, migrated, and taken back.
class ConfigEditingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void checksAsOneTypes();
    void staleFindingsAreNotShownAsFresh();
    void goesToAFinding();
    void uncheckableTextCannotBeApplied();
    void comparesWhileItIsLookedAt();
    void errorsAreNotCompared();
    void revertCanBeUndone();
    void migrates();
    void migrationIsNotThere();
    void badgeSaysThatItIsEdited();
    void tooLongATextIsAnError();
    void largePasteIsRefused();
    void searchesByKey();
};

void ConfigEditingTest::checksAsOneTypes()
{
    Shown shown({.pause = ConfigChecker::kPause}); // as in the product
    QTRY_COMPARE(shown.asked(Topic::ConfigCheck), 1);
    shown.session.setAnswer(Topic::ConfigCheck, findings({finding("error", 3, "bad <i>line</i>"),
                                                          finding("warning", 1, "not heeded")}));
    shown.type("bad");
    QCOMPARE(shown.state(), "Checking…");
    QTRY_COMPARE(shown.state(), "1 error, 1 warning. Not applied yet");
    QCOMPARE(shown.asked(Topic::ConfigCheck), 2); // and not three, one for each letter
    QCOMPARE(shown.lastArguments(Topic::ConfigCheck), (QJsonObject{{"text", kText + "bad"}}));
    auto *list = shown.find<QTreeWidget>("problems");
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), "Error");
    QCOMPARE(list->topLevelItem(0)->text(1), "3");
    QCOMPARE(list->topLevelItem(0)->text(2), "bad <i>line</i>");
    QCOMPARE(shown.find<QLabel>("problemChosen")->text(), "bad <i>line</i>\nMend it.");
    QCOMPARE(shown.find<QLabel>("problemChosen")->textFormat(), Qt::PlainText);
    QCOMPARE(shown.tabs()->tabText(0), "Problem&s (2)");
    QCOMPARE(shown.editor()->extraSelections().size(), 2);
    QVERIFY(!shown.applyButton()->isEnabled());
}

void ConfigEditingTest::staleFindingsAreNotShownAsFresh()
{
    Shown shown;
    shown.session.setAnswer(Topic::ConfigCheck, findings({finding("error", 1, "bad")}));
    shown.type("x");
    auto *list = shown.find<QTreeWidget>("problems");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QVERIFY(list->isEnabled());
    shown.type("y");
    QVERIFY(!list->isEnabled());
    QCOMPARE(shown.find<QLabel>("problemsState")->text(), "Checking…");
    shown.session.setAnswer(Topic::ConfigCheck, findings({}));
    QTRY_COMPARE(shown.find<QLabel>("problemsState")->text(),
                 "No problems: containerd takes this text.");
    QVERIFY(!list->isVisible());
    QVERIFY(shown.editor()->extraSelections().isEmpty());
}

void ConfigEditingTest::goesToAFinding()
{
    Shown shown;
    shown.session.setAnswer(Topic::ConfigCheck, findings({finding("error", 2, "bad")}));
    shown.type("x");
    auto *list = shown.find<QTreeWidget>("problems");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->topLevelItem(0)).center());
    QCOMPARE(shown.editor()->textCursor().blockNumber(), 1);
    QVERIFY(shown.editor()->hasFocus());
    QTest::keyClick(shown.editor(), Qt::Key_Home, Qt::ControlModifier);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(shown.editor()->textCursor().blockNumber(), 1);
    QVERIFY(shown.editor()->hasFocus());
}

void ConfigEditingTest::uncheckableTextCannotBeApplied()
{
    Shown shown;
    shown.session.setAnswer(Topic::ConfigCheck, failure("is not there"));
    shown.type("x");
    QTRY_COMPARE(shown.state(), "Not checked: manager: is not there. Start it.");
    QVERIFY(!shown.applyButton()->isEnabled());
    shown.session.setAnswer(Topic::ConfigCheck, {{{"findings", "none"}}, {}});
    shown.type("y");
    QTRY_COMPARE(shown.state(), "Not checked: The manager's answer could not be read.");
    QVERIFY(!shown.applyButton()->isEnabled());
}

void ConfigEditingTest::comparesWhileItIsLookedAt()
{
    Shown shown;
    shown.type("# x");
    QTRY_COMPARE(shown.state(), "No problems. Not applied yet");
    QCOMPARE(shown.asked(Topic::ConfigDiff), 0);
    shown.tabs()->setCurrentIndex(1);
    auto *table = shown.tabs()->currentWidget()->findChild<QTreeWidget *>("difference");
    QTRY_COMPARE(table->topLevelItemCount(), 1);
    QCOMPARE(table->topLevelItem(0)->text(0), "debug.level");
    QCOMPARE(table->topLevelItem(0)->text(2), "'warn'");
    QCOMPARE(table->topLevelItem(0)->text(3), "the text");
    QCOMPARE(shown.find<QLabel>("differenceNotes")->text(), "something to know");
    QCOMPARE(shown.asked(Topic::ConfigDiff), 1);
    shown.type("y");
    QTRY_COMPARE(shown.asked(Topic::ConfigDiff), 2);
    QCOMPARE(shown.lastArguments(Topic::ConfigDiff), (QJsonObject{{"text", kText + "# xy"}}));
}

void ConfigEditingTest::errorsAreNotCompared()
{
    Shown shown;
    shown.tabs()->setCurrentIndex(1);
    auto *summary = shown.tabs()->currentWidget()->findChild<QLabel *>("differenceSummary");
    QTRY_COMPARE(summary->text(), "Nothing was edited: it is as in the profile.");
    shown.session.setAnswer(Topic::ConfigCheck, findings({finding("error", 1, "bad")}));
    shown.type("x");
    QCOMPARE(summary->text(), "Checking…");
    QTRY_VERIFY(summary->text().startsWith("The text has errors."));
    QCOMPARE(shown.asked(Topic::ConfigDiff), 0);
}

void ConfigEditingTest::revertCanBeUndone()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.type("# x");
    shown.click(shown.find<QPushButton>("configRevert"));
    QCOMPARE(shown.editor()->text(), kText);
    QVERIFY(!shown.find<QPushButton>("configRevert")->isEnabled());
    shown.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.editor()->text(), kText + "# x");
}

void ConfigEditingTest::migrates()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.session.setAnswer(Topic::ConfigMigrate,
                            {{{"available", true}, {"text", "version = 3\n"}}, {}});
    shown.click(shown.find<QPushButton>("configMigrate"));
    auto *dialog = shown.find<QDialog>("migrateDialog");
    QTRY_VERIFY(dialog->findChild<QPushButton *>("migrateUse")->isEnabled());
    QCOMPARE(dialog->findChild<TomlEditor *>("migratePreview")->text(), "version = 3\n");
    QCOMPARE(shown.editor()->text(), kText);
    shown.click(dialog->findChild<QPushButton *>("migrateUse"));
    QCOMPARE(shown.editor()->text(), "version = 3\n");
    QTRY_COMPARE(shown.state(), "No problems. Not applied yet");
}

void ConfigEditingTest::migrationIsNotThere()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.session.setAnswer(Topic::ConfigMigrate,
                            {{{"available", false}, {"cause", "No help topic"}, {"text", ""}}, {}});
    shown.click(shown.find<QPushButton>("configMigrate"));
    auto *dialog = shown.find<QDialog>("migrateDialog");
    QTRY_VERIFY(dialog->findChild<QLabel *>("migrateWords")->text().contains("No help topic"));
    QVERIFY(!dialog->findChild<QPushButton *>("migrateUse")->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void ConfigEditingTest::badgeSaysThatItIsEdited()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    QSignalSpy badge(&shown.page, &SessionPage::badgeChanged);
    shown.type("ab");
    QCOMPARE(badge.size(), 1);
    QCOMPARE(badge.last().first().toString(), QString::fromUtf8("•"));
    shown.page.hide();
    shown.page.show();
    QTRY_COMPARE(shown.asked(Topic::Profile), 2);
    QCOMPARE(shown.editor()->text(), kText + "ab");
    shown.editor()->setFocus();
    QTest::keyClick(shown.editor(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown.editor()->text(), kText);
    QCOMPARE(badge.last().first().toString(), QString());
}

void ConfigEditingTest::tooLongATextIsAnError()
{
    QString line = "# sixty-four characters of a comment that says nothing at all...\n";
    Shown shown({.told = profile(line.repeated(TomlEditor::kMostBytes / line.size()))});
    QTRY_COMPARE(shown.state(), "No problems. As in the profile");
    const int asked = shown.asked(Topic::ConfigCheck);
    shown.type(QString("x").repeated(80));
    QTRY_COMPARE(shown.state(), "1 error. Not applied yet");
    QCOMPARE(shown.asked(Topic::ConfigCheck), asked);
    QVERIFY(!shown.applyButton()->isEnabled());
}

void ConfigEditingTest::largePasteIsRefused()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    QGuiApplication::clipboard()->setText(QString(2 * TomlEditor::kMostBytes, 'x'));
    shown.editor()->setFocus();
    shown.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(shown.bar("outcomeBar")->isVisible());
    QVERIFY(shown.barText("outcomeBar").contains("1 MiB"));
    QCOMPARE(shown.editor()->text(), kText);
}

void ConfigEditingTest::searchesByKey()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.editor()->setFocus();
    shown.press(Qt::Key_F, Qt::ControlModifier);
    auto *field = shown.find<QLineEdit>("findField");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, "e");
    shown.press(Qt::Key_F3);
    QCOMPARE(shown.find<QLabel>("findCount")->text(), "1 of 3");
    shown.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(shown.find<QLabel>("findCount")->text(), "3 of 3");
    shown.press(Qt::Key_Escape);
    QVERIFY(shown.editor()->hasFocus());
}

QTEST_MAIN(ConfigEditingTest)
#include "tst_configediting.moc"
