// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownsettings.h"

#include "settings/valuetexts.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace deck;
using namespace deck::test;

/// Settings that a person changes: tried while they are typed, applied, and what came of it.
class SettingsEditingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void changeIsTriedWhileItIsTyped();
    void problemStandsAtItsSetting();
    void applyTakesWhatIsDifferent();
    void restartIsSaidBefore_data();
    void restartIsSaidBefore();
    void okEndsIt_data();
    void okEndsIt();
    void undoneIsSaidAndStays();
    void refusalIsSaid();
    void underWay();
    void defaultIsOneClickAway();
    void argumentsAreRows();
    void variablesAreRows();
};

void SettingsEditingTest::changeIsTriedWhileItIsTyped()
{
    Shown shown;
    ProfileView judged = view({{"binary", "/opt/c"}});
    judged.commandLine = {"/opt/c", "--config", "x y"};
    shown.session.setAnswer(Topic::Profile, {toJson(judged), {}});
    const qsizetype before = shown.session.inquiries().size();
    shown.type("binary", "/opt/c");
    QCOMPARE(shown.session.inquiries().size(), before); // not for each letter
    QTRY_COMPARE(shown.lastAsked(), (QJsonObject{{"binary", "/opt/c"}}));
    QTRY_COMPARE(shown.find<QPlainTextEdit>("commandLine")->toPlainText(), "/opt/c --config 'x y'");
    QVERIFY(shown.applyButton()->isEnabled());
}

void SettingsEditingTest::problemStandsAtItsSetting()
{
    Shown shown;
    shown.openSection(1);
    shown.session.setAnswer(
        Topic::Profile,
        {toJson(withProblem(view(), "stopTimeout", "stopTimeout: \"soon\" is none. Use 15s.")),
         {}});
    shown.type("stopTimeout", "soon");
    auto *problem = shown.in<QLabel>("stopTimeout", "problem");
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(problem->text(), "\"soon\" is none. Use 15s.");
    QVERIFY(!shown.applyButton()->isEnabled());
    QVERIFY(!shown.ok()->isEnabled());
    auto *item = shown.find<QListWidget>("sections")->item(1);
    QVERIFY(item->data(Qt::AccessibleTextRole).toString().contains("problem"));
    QVERIFY(shown.in<QLineEdit>("stopTimeout")->accessibleDescription().contains("is none"));

    shown.session.setAnswer(Topic::Profile, {toJson(view()), {}});
    shown.type("stopTimeout", "30s");
    QVERIFY(!problem->isVisible());
    QTRY_COMPARE(shown.lastAsked(), (QJsonObject{{"stopTimeout", "30s"}}));
    QVERIFY(shown.applyButton()->isEnabled());
}

void SettingsEditingTest::applyTakesWhatIsDifferent()
{
    Shown shown(view({{"restart", "never"}}));
    shown.session.setOutcome(ChangeKind::Apply, outcome(ChangeOutcome::Applied));
    shown.openSection(1);
    shown.type("stopTimeout", "30s");
    shown.session.setAnswer(Topic::Profile,
                            {toJson(view({{"restart", "never"}, {"stopTimeout", "30s"}})), {}});
    shown.click(shown.applyButton());
    QCOMPARE(shown.session.changes().size(), 1);
    const Change &change = shown.session.changes().first();
    QCOMPARE(change.kind, ChangeKind::Apply);
    QCOMPARE(change.from, Asker::Window);
    QCOMPARE(change.arguments.value("values").toObject(), (QJsonObject{{"stopTimeout", "30s"}}));
    QTRY_VERIFY(shown.notice().contains("applied"));
    QTRY_COMPARE(shown.text("consequence"), "Nothing is changed.");
    QCOMPARE(shown.in<QLineEdit>("stopTimeout")->text(), "30s");
    QVERIFY(!shown.applyButton()->isEnabled());
}

void SettingsEditingTest::restartIsSaidBefore_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("restarts");
    QTest::newRow("of a daemon that runs") << State::Running << "binary"
                                           << "/opt/c" << true;
    QTest::newRow("of one that does not") << State::Stopped << "binary"
                                          << "/opt/c" << false;
    QTest::newRow("heeded at once") << State::Running << "stopTimeout"
                                    << "30s" << false;
}

void SettingsEditingTest::restartIsSaidBefore()
{
    QFETCH(const State, state);
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const bool, restarts);
    Shown shown(view(), state);
    shown.type(qPrintable(key), text);
    QCOMPARE(shown.applyButton()->text(), restarts ? "&Apply and Restart" : "&Apply");
    QCOMPARE(shown.text("consequence").contains("Containers go on running"), restarts);
    shown.session.show(inState(State::Stopped, Wanted::Stopped)); // meanwhile, from a terminal
    QCOMPARE(shown.applyButton()->text(), "&Apply");
}

void SettingsEditingTest::okEndsIt_data()
{
    QTest::addColumn<ChangeOutcome>("what");
    QTest::addColumn<bool>("closes");
    QTest::newRow("applied") << ChangeOutcome::Applied << true;
    QTest::newRow("tried by the next start") << ChangeOutcome::Open << true;
    QTest::newRow("undone") << ChangeOutcome::Undone << false;
    QTest::newRow("lapsed") << ChangeOutcome::Lapsed << false;
}

void SettingsEditingTest::okEndsIt()
{
    QFETCH(const ChangeOutcome, what);
    QFETCH(const bool, closes);
    Shown shown;
    shown.session.setOutcome(ChangeKind::Apply, outcome(what));
    shown.type("binary", "/opt/c");
    QTest::keyClick(shown.in<QLineEdit>("binary"), Qt::Key_Return);
    QCOMPARE(shown.session.changes().size(), 1);
    if (closes)
        QTRY_VERIFY(shown.dialog.isNull());
    else
        QTRY_VERIFY(!shown.notice().isEmpty());
}

void SettingsEditingTest::undoneIsSaidAndStays()
{
    Shown shown;
    shown.session.setOutcome(ChangeKind::Apply, outcome(ChangeOutcome::Undone));
    shown.type("binary", "/opt/c");
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.notice().contains("ended with code 1 <b>at once</b>"));
    QVERIFY(shown.notice().contains("still here"));
    QCOMPARE(shown.find<QWidget>("outcome")->findChild<QPlainTextEdit *>()->toPlainText(),
             "first line\nlast line");
    const QSignalSpy log(shown.dialog, &SettingsDialog::logAsked);
    shown.click(shown.find<QWidget>("outcome")->findChild<QPushButton *>("noticeButton"));
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.first().first().value<ChangeRecord>().id, "20260102T030405678Z");
    QTRY_COMPARE(shown.lastAsked(), (QJsonObject{{"binary", "/opt/c"}}));
    QCOMPARE(shown.in<QLineEdit>("binary")->text(), "/opt/c");
    QTRY_VERIFY(shown.applyButton()->isEnabled());
}

void SettingsEditingTest::refusalIsSaid()
{
    Shown shown;
    shown.session.setOutcome(
        ChangeKind::Apply,
        {{}, DaemonError{ErrorCode::Unanswered, {"containerd", "does not take it", {}}}});
    shown.type("binary", "/opt/c");
    shown.click(shown.ok());
    QTRY_VERIFY(shown.notice().contains("containerd: does not take it"));
    QCOMPARE(shown.in<QLineEdit>("binary")->text(), "/opt/c");
}

void SettingsEditingTest::underWay()
{
    Shown shown;
    shown.type("binary", "/opt/c");
    shown.click(shown.applyButton()); // and no answer comes
    QVERIFY(!shown.applyButton()->isEnabled());
    QVERIFY(!shown.ok()->isEnabled());
    QVERIFY(!shown.in<QLineEdit>("binary")->isEnabled());
    QVERIFY(shown.text("consequence").contains("is restarted"));
    auto *close = shown.find<QPushButton>("settingsCancel");
    QCOMPARE(close->text(), "Close");
    shown.click(close);
    QTRY_VERIFY(shown.dialog.isNull());
}

void SettingsEditingTest::defaultIsOneClickAway()
{
    Shown shown(view({{"binary", "/opt/c"}, {"restart", "never"}}));
    QVERIFY(!shown.in<QPushButton>("arguments", "reset")->isVisible());
    shown.click(shown.in<QPushButton>("binary", "reset"));
    QCOMPARE(shown.in<QLineEdit>("binary")->text(), "");
    QVERIFY(!shown.in<QPushButton>("binary", "reset")->isVisible());
    shown.openSection(1);
    shown.click(shown.in<QPushButton>("restart", "reset"));
    QCOMPARE(shown.in<QComboBox>("restart")->currentData(), "on-failure");
    QTRY_COMPARE(shown.lastAsked(), (QJsonObject{{"binary", ""}, {"restart", "on-failure"}}));
}

void SettingsEditingTest::argumentsAreRows()
{
    Shown shown(view({{"arguments", R"([ "--one" ])"}}));
    auto *rows = shown.in<QAbstractItemView>("arguments", "rows");
    shown.click(shown.in<QPushButton>("arguments", "addRow"));
    shown.fill(rows, "a \"b\"", Qt::Key_Return);
    QVERIFY(shown.dialog->isVisible()); // Return was the row's
    QVERIFY(shown.session.changes().isEmpty());
    QTRY_COMPARE(shown.lastAsked().value("arguments"), textFromList({"--one", "a \"b\""}));
    shown.click(shown.in<QPushButton>("arguments", "moveUp"));
    QTRY_COMPARE(shown.lastAsked().value("arguments"), textFromList({"a \"b\"", "--one"}));
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Delete);
    QTRY_COMPARE(shown.text("consequence"), "Nothing is changed.");
}

void SettingsEditingTest::variablesAreRows()
{
    Shown shown;
    auto *rows = shown.in<QAbstractItemView>("environment", "rows");
    shown.click(shown.in<QPushButton>("environment", "addRow"));
    shown.fill(rows, "LANG", Qt::Key_Tab);
    shown.fill(rows, "C", Qt::Key_Return);
    QTRY_VERIFY(shown.lastAsked().value("environment").toString().contains("LANG"));
    shown.click(shown.in<QPushButton>("environment", "addRow"));
    shown.fill(rows, "LANG", Qt::Key_Return);
    QTRY_VERIFY(shown.in<QLabel>("environment", "problem")->text().contains("twice"));
    QVERIFY(!shown.applyButton()->isEnabled());
    shown.click(shown.in<QPushButton>("environment", "removeRow"));
    QTRY_VERIFY(shown.applyButton()->isEnabled());

    // A field that is open when Apply is pressed counts.
    shown.click(shown.in<QPushButton>("environment", "addRow"));
    QTest::keyClicks(QApplication::focusWidget(), "TZ");
    QTest::keyClick(shown.dialog, Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(shown.session.changes().size(), 1);
    QVERIFY(shown.session.changes()
                .first()
                .arguments.value("values")
                .toObject()
                .value("environment")
                .toString()
                .contains("TZ"));
}

QTEST_MAIN(SettingsEditingTest)
#include "tst_settingsediting.moc"
