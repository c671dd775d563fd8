// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/configpage.h"
#include "config/tomleditor.h"
#include "daemon/runrecord.h"
#include "helpers/scriptedsession.h"
#include "inspect/profileview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace deck;
using namespace deck::test;

namespace {

const QString kAnyWarning = "^(?!This plugin does not support )";
const QString kText = "[debug]\n  level = \"info\"\n";

Answer profile(const QString &text, const QString &file = {}, const QString &fileText = {},
               bool isOverridden = false)
{
    ProfileView view;
    view.file = "/h/default.toml";
    view.keys = {{"configFile", file, {}, {}, true, false, {}},
                 {"configText", text, {}, {}, true, isOverridden, {}}};
    view.configFileText = fileText;
    return {toJson(view), {}};
}

QJsonObject finding(const QString &kind, int line, const QString &cause)
{
    return {
        {"kind", kind}, {"line", line}, {"column", 1}, {"cause", cause}, {"advice", "Mend it."}};
}

Answer findings(const QJsonArray &list)
{
    return {{{"findings", list}, {"verdict", "ok"}}, {}};
}

QJsonObject valueChange(const QString &key, const QString &before, const QString &after)
{
    return {{"key", key},
            {"kind", "changed"},
            {"before", QJsonObject{{"value", before}, {"source", "default"}}},
            {"after", QJsonObject{{"value", after}, {"source", "configText"}}}};
}

Answer difference(bool needsRestart = true)
{
    return {{{"changes", QJsonArray{valueChange("debug.level", "''", "'warn'")}},
             {"keys", QJsonArray()},
             {"needsRestart", needsRestart},
             {"notes", QJsonArray{"something to know"}}},
            {}};
}

ChangeRecord record(ChangeOutcome outcome, const QString &id = "20260102T030405678Z")
{
    ChangeRecord record;
    record.id = id;
    record.at = QDateTime::currentDateTimeUtc();
    record.by = Asker::Terminal;
    record.user = "olga";
    record.file = "/h/default.toml";
    record.outcome = outcome;
    record.values = {valueChange("debug.level", "''", "'warn'")};
    if (outcome == ChangeOutcome::Undone) {
        record.reason = "containerd ended with code 1 <b>at once</b>";
        record.lastLines = {"first line", "level=fatal msg=\"no such plugin\""};
    }
    return record;
}

Answer changes(const QList<ChangeRecord> &records)
{
    QJsonArray list;
    for (const ChangeRecord &each : records)
        list.append(toJson(each));
    return {{{"changes", list}, {"faults", QJsonArray()}}, {}};
}

Answer inForce()
{
    const auto value = [](const QString &key, const QString &shown, const QString &source) {
        return QJsonObject{{"key", key}, {"value", shown}, {"source", source}};
    };
    QJsonObject imported = value("oom_score", "1", "import");
    imported["importedFrom"] = "/etc/a.toml";
    return {{{"file", "/h/containerd.toml"},
             {"written", true},
             {"effective", true},
             {"values", QJsonArray{value("debug.level", "'info'", "configText"), imported,
                                   value("root", "'/r'", "generated")}},
             {"notes", QJsonArray()}},
            {}};
}

Answer failure(const QString &cause)
{
    return {{}, DaemonError{ErrorCode::Unanswered, {"manager", cause, "Start it."}}};
}

/// The page over a session, shown.
struct Shown
{
    explicit Shown(const Answer &told = profile(kText), State state = State::Running)
        : session(inState(state))
    {
        session.setAnswer(Topic::Profile, told);
        session.setAnswer(Topic::ConfigCheck, findings({}));
        session.setAnswer(Topic::ConfigDiff, difference());
        session.setAnswer(Topic::Config, inForce());
        session.setAnswer(Topic::Changes, changes({record(ChangeOutcome::Applied)}));
        page.resize(1000, 600);
        page.setSession(&session);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

    template <class Widget>
    Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] TomlEditor *editor() const { return find<TomlEditor>("configEditor"); }
    [[nodiscard]] QPushButton *applyButton() const { return find<QPushButton>("configApply"); }
    [[nodiscard]] QString state() const { return find<QLabel>("configState")->text(); }
    [[nodiscard]] QString note() const { return find<QLabel>("configNote")->text(); }
    [[nodiscard]] QTabWidget *tabs() const { return find<QTabWidget>("configTabs"); }
    [[nodiscard]] QWidget *bar(const char *name) const { return find<QWidget>(name); }
    [[nodiscard]] QString barText(const char *name) const
    {
        return bar(name)->findChild<QLabel *>("noticeText")->text();
    }
    [[nodiscard]] QDialog *dialog() const { return find<QDialog>("applyDialog"); }
    [[nodiscard]] int asked(Topic topic) const
    {
        return static_cast<int>(
            std::count_if(session.inquiries().begin(), session.inquiries().end(),
                          [topic](const Inquiry &inquiry) { return inquiry.topic == topic; }));
    }
    [[nodiscard]] QJsonObject lastArguments(Topic topic) const
    {
        QJsonObject arguments;
        for (const Inquiry &inquiry : session.inquiries()) {
            if (inquiry.topic == topic)
                arguments = inquiry.arguments;
        }
        return arguments;
    }
    /// As a person does, at the end of the text.
    void type(const QString &text) const
    {
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(editor(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(page.focusWidget(), key, modifiers);
    }
    void click(QAbstractButton *button) const
    {
        QVERIFY(button != nullptr);
        const auto isUnderThePointer = [button] {
            const QPoint middle = button->mapTo(button->window(), button->rect().center());
            return button->window()->childAt(middle) == button;
        };
        QTRY_VERIFY(button->isVisible() && button->isEnabled() && isUnderThePointer());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void choose(ConfigOrigin origin) const
    {
        auto *combo = find<QComboBox>("configOrigin");
        const int index = combo->findData(static_cast<int>(origin));
        QVERIFY(index >= 0);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        while (combo->currentIndex() < index)
            QTest::keyClick(combo, Qt::Key_Down);
    }
    /// Types, applies, and says yes.
    void apply() const
    {
        type("# x");
        QTRY_VERIFY(applyButton()->isEnabled());
        click(applyButton());
        QTRY_VERIFY(dialog() && dialog()->findChild<QPushButton *>("applyAccept")->isEnabled());
        click(dialog()->findChild<QPushButton *>("applyAccept"));
    }

    ScriptedSession session;
    ConfigPage page;
};

} // namespace

/// The page as a person uses it.
class ConfigPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void asksNothingUnseen();
    void showsTheProfilesText();
    void checksAsOneTypes();
    void staleFindingsAreNotShownAsFresh();
    void goesToAFinding();
    void uncheckableTextCannotBeApplied();
    void comparesWhileItIsLookedAt();
    void errorsAreNotCompared();
    void showsWhatIsInForce();
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
    void revertCanBeUndone();
    void migrates();
    void migrationIsNotThere();
    void badgeSaysThatItIsEdited();
    void otherProfileIsTaken();
    void otherProfileDoesNotTakeTheTextAway();
    void sameProfileLeavesTheChoice();
    void switchesTheSource();
    void editsAFile();
    void namesAnotherFile();
    void fileThatCannotBeRead();
    void overriddenKeysAreNotEdited();
    void otherDialectHasNone();
    void managerThatDoesNotAnswer();
    void invalidAnswers();
    void anotherSessionBeginsAnew();
    void tooLongATextIsAnError();
    void largePasteIsRefused();
    void searchesByKey();
    void narrowPageStandsOnItsEnd();
    void longTextsDoNotWidenThePage();
    void everythingHasAName();
};

void ConfigPageTest::asksNothingUnseen()
{
    ScriptedSession session{inState(State::Running)};
    session.setAnswer(Topic::Profile, profile(kText));
    ConfigPage page;
    page.setSession(&session);
    QVERIFY(session.inquiries().isEmpty());
    page.show();
    QTRY_COMPARE(page.findChild<TomlEditor *>("configEditor")->text(), kText);
}

void ConfigPageTest::showsTheProfilesText()
{
    const Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    QCOMPARE(shown.find<QComboBox>("configOrigin")->currentText(), "Generated, with this text");
    QTRY_COMPARE(shown.state(), "No problems. As in the profile");
    QVERIFY(!shown.applyButton()->isEnabled());
    QVERIFY(!shown.editor()->isReadOnly());
    QVERIFY(!shown.note().size());
    QCOMPARE(shown.lastArguments(Topic::ConfigCheck), (QJsonObject{{"text", kText}}));
}

void ConfigPageTest::checksAsOneTypes()
{
    Shown shown;
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
    QCOMPARE(shown.tabs()->tabText(0), "&Problems (2)");
    QCOMPARE(shown.editor()->extraSelections().size(), 2);
    QVERIFY(!shown.applyButton()->isEnabled());
}

void ConfigPageTest::staleFindingsAreNotShownAsFresh()
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

void ConfigPageTest::goesToAFinding()
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

void ConfigPageTest::uncheckableTextCannotBeApplied()
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

void ConfigPageTest::comparesWhileItIsLookedAt()
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

void ConfigPageTest::errorsAreNotCompared()
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

void ConfigPageTest::showsWhatIsInForce()
{
    Shown shown;
    shown.tabs()->setCurrentIndex(2);
    auto *table = shown.find<QTreeWidget>("effective");
    QTRY_COMPARE(table->topLevelItemCount(), 3);
    QCOMPARE(table->topLevelItem(1)->text(2), "import /etc/a.toml");
    QCOMPARE(shown.find<QLabel>("effectiveImports")->text(), "Imports: /etc/a.toml");
    QTest::keyClicks(shown.find<QLineEdit>("effectiveFilter"), "DEBUG");
    QCOMPARE(shown.find<QLabel>("effectiveCount")->text(), "1 of 3 values");
    QVERIFY(table->topLevelItem(2)->isHidden());
    shown.session.setAnswer(Topic::Config, failure("is busy"));
    shown.tabs()->setCurrentIndex(0);
    shown.tabs()->setCurrentIndex(2);
    QTRY_COMPARE(shown.find<QLabel>("effectiveNotes")->text(), "manager: is busy. Start it.");
}

void ConfigPageTest::appliesAfterAsking()
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

void ConfigPageTest::applyByKeyWaitsForTheCheck()
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

void ConfigPageTest::cancelWritesNothing()
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

void ConfigPageTest::refusedDifferenceCannotBeApplied()
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

void ConfigPageTest::saysWhatAChangeDoesToADaemonThatIsStopped()
{
    Shown shown(profile(kText), State::Stopped);
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

void ConfigPageTest::undoneKeepsTheText()
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
}

void ConfigPageTest::refusalIsSaid()
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

void ConfigPageTest::outcomeThatCannotBeRead()
{
    Shown shown;
    shown.session.setOutcome(ChangeKind::Apply, {});
    shown.apply();
    QTRY_COMPARE(shown.barText("outcomeBar"), "The manager's answer could not be read.");
    QCOMPARE(shown.editor()->text(), kText + "# x");
}

void ConfigPageTest::whatIsTypedMeanwhileStays()
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

void ConfigPageTest::goesBack()
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

void ConfigPageTest::undoneChangeHasNoWayBack()
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

void ConfigPageTest::revertCanBeUndone()
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

void ConfigPageTest::migrates()
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

void ConfigPageTest::migrationIsNotThere()
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

void ConfigPageTest::badgeSaysThatItIsEdited()
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

void ConfigPageTest::otherProfileIsTaken()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.session.setAnswer(Topic::Profile, profile("a = 1\n"));
    shown.page.hide();
    shown.page.show();
    QTRY_COMPARE(shown.editor()->text(), "a = 1\n");
    QVERIFY(!shown.bar("meanwhileBar")->isVisible());
}

void ConfigPageTest::otherProfileDoesNotTakeTheTextAway()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.type("# mine");
    shown.session.setAnswer(Topic::Profile, profile("a = 1\n"));
    shown.page.hide();
    shown.page.show();
    QTRY_VERIFY(shown.bar("meanwhileBar")->isVisible());
    QCOMPARE(shown.editor()->text(), kText + "# mine");
    shown.click(shown.bar("meanwhileBar")->findChild<QPushButton *>("noticeButton"));
    QCOMPARE(shown.editor()->text(), "a = 1\n");
    QVERIFY(!shown.bar("meanwhileBar")->isVisible());
    // What somebody else has made of it can be what was edited.
    shown.type("# both");
    shown.session.setAnswer(Topic::Profile, profile("a = 1\n# both"));
    shown.page.hide();
    shown.page.show();
    QTRY_COMPARE(shown.state(), "No problems. As in the profile");
    QVERIFY(!shown.bar("meanwhileBar")->isVisible());
}

void ConfigPageTest::sameProfileLeavesTheChoice()
{
    Shown shown(profile({}));
    QTRY_VERIFY(shown.editor()->isVisible());
    shown.choose(ConfigOrigin::File); // whose path is still to come
    Snapshot other = inState(State::Running);
    other.pid = 5;
    shown.session.show(other);
    QTRY_COMPARE(shown.asked(Topic::Profile), 2);
    QTRY_COMPARE(shown.find<QComboBox>("configOrigin")->currentText(), "A file of mine");
}

void ConfigPageTest::switchesTheSource()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.choose(ConfigOrigin::Generated);
    QCOMPARE(shown.editor()->text(), QString());
    QVERIFY(shown.editor()->isReadOnly());
    QVERIFY(!shown.editor()->placeholderText().isEmpty());
    QCOMPARE(shown.state(), "Not applied yet");
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.dialog() &&
                shown.dialog()->findChild<QPushButton *>("applyAccept")->isEnabled());
    shown.click(shown.dialog()->findChild<QPushButton *>("applyAccept"));
    QCOMPARE(shown.session.changes().last().arguments,
             (QJsonObject{{"values", QJsonObject{{"configText", ""}}}}));
}

void ConfigPageTest::editsAFile()
{
    Shown shown(profile({}, "/f/a.toml", "a = 1\n"));
    QTRY_COMPARE(shown.editor()->text(), "a = 1\n");
    QCOMPARE(shown.find<QLineEdit>("configPath")->text(), "/f/a.toml");
    shown.type("# x");
    QTRY_VERIFY(shown.applyButton()->isEnabled());
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.dialog());
    QCOMPARE(shown.lastArguments(Topic::ConfigDiff), (QJsonObject{{"fileText", "a = 1\n# x"}}));
}

void ConfigPageTest::namesAnotherFile()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    auto *path = shown.find<QLineEdit>("configPath");
    QVERIFY(!path->isVisible());
    shown.choose(ConfigOrigin::File);
    QVERIFY(path->isVisible() && shown.find<QToolButton>("configBrowse")->isVisible());
    QVERIFY(shown.note().startsWith("Name a file"));
    QVERIFY(!shown.applyButton()->isEnabled());
    QTest::keyClicks(path, "/f/b.toml");
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_VERIFY(shown.applyButton()->isEnabled());
    QVERIFY(shown.editor()->isReadOnly());
    QVERIFY(shown.note().contains("edited here once it is applied"));
    QCOMPARE(shown.lastArguments(Topic::ConfigCheck), (QJsonObject{{"file", "/f/b.toml"}}));
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.dialog());
    QCOMPARE(
        shown.lastArguments(Topic::ConfigDiff),
        (QJsonObject{{"values", QJsonObject{{"configFile", "/f/b.toml"}, {"configText", ""}}}}));
}

void ConfigPageTest::fileThatCannotBeRead()
{
    Answer told = profile({}, "/f/a.toml");
    told.content["configFileProblem"] = "/f/a.toml: No such file. Make it.";
    Shown shown(told);
    shown.session.setAnswer(Topic::ConfigCheck, failure("no file"));
    QTRY_COMPARE(shown.note(), "/f/a.toml: No such file. Make it.");
    QVERIFY(shown.editor()->isReadOnly());
    QVERIFY(!shown.applyButton()->isEnabled());
}

void ConfigPageTest::overriddenKeysAreNotEdited()
{
    Shown shown(profile(kText, {}, {}, true));
    QTRY_VERIFY(shown.note().contains("configText"));
    QVERIFY(shown.editor()->isReadOnly());
    QVERIFY(shown.editor()->placeholderText().isEmpty());
    QVERIFY(!shown.find<QComboBox>("configOrigin")->isEnabled());
    QVERIFY(!shown.applyButton()->isEnabled());
    shown.tabs()->setCurrentIndex(3);
    QTRY_VERIFY(shown.find<QPushButton>("goBack")->isVisible());
    QVERIFY(!shown.find<QPushButton>("goBack")->isEnabled());
}

void ConfigPageTest::otherDialectHasNone()
{
    Snapshot docker = inState(State::Running);
    docker.dialect = Dialect::DockerContainerd;
    ScriptedSession session(docker);
    ConfigPage page;
    page.setSession(&session);
    page.show();
    QVERIFY(page.findChild<QLabel *>("configEmpty")->isVisible());
    QVERIFY(page.findChild<QLabel *>("configEmpty")->text().startsWith("docker-containerd has no"));
    QVERIFY(session.inquiries().isEmpty());
}

void ConfigPageTest::managerThatDoesNotAnswer()
{
    Shown shown(failure("is not there"));
    auto *empty = shown.find<QLabel>("configEmpty");
    QTRY_COMPARE(empty->text(), "manager: is not there. Start it.");
    shown.session.setAnswer(Topic::Profile, profile(kText));
    shown.page.hide();
    shown.page.show();
    QTRY_COMPARE(shown.editor()->text(), kText);
    QVERIFY(!empty->isVisible());
    shown.type("# x");
    shown.session.setAnswer(Topic::Profile, failure("has gone"));
    shown.page.hide();
    shown.page.show();
    QTRY_COMPARE(shown.barText("outcomeBar"), "manager: has gone. Start it.");
    QCOMPARE(shown.editor()->text(), kText + "# x");
}

void ConfigPageTest::invalidAnswers()
{
    const Answer odd{{{"changes", QJsonArray{1}}, {"keys", "x"}, {"values", 7}}, {}};
    Shown shown(odd);
    QTRY_COMPARE(shown.find<QLabel>("configEmpty")->text(),
                 "The manager's answer could not be read.");
    shown.session.setAnswer(Topic::Profile, profile(kText));
    for (const Topic topic : {Topic::ConfigDiff, Topic::Config, Topic::Changes})
        shown.session.setAnswer(topic, odd);
    shown.page.hide();
    shown.page.show();
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.type("# x");
    shown.tabs()->setCurrentIndex(1);
    QTRY_COMPARE(shown.find<QLabel>("differenceSummary")->text(),
                 "The manager's answer could not be read.");
    shown.tabs()->setCurrentIndex(2);
    QTRY_COMPARE(shown.find<QLabel>("effectiveNotes")->text(),
                 "The manager's answer could not be read.");
    shown.tabs()->setCurrentIndex(3);
    QTRY_COMPARE(shown.find<QLabel>("historyFaults")->text(),
                 "A record of a change could not be read.");
}

void ConfigPageTest::anotherSessionBeginsAnew()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.apply();
    QCOMPARE(shown.state(), "Applying: restarting the daemon…");
    ScriptedSession other{inState(State::Running)};
    other.setAnswer(Topic::Profile, profile("other = 1\n"));
    shown.page.setSession(&other);
    QTRY_COMPARE(shown.editor()->text(), "other = 1\n");
    QVERIFY(!shown.bar("outcomeBar")->isVisible());
    shown.page.setSession(&shown.session);
}

void ConfigPageTest::tooLongATextIsAnError()
{
    QString line = "# sixty-four characters of a comment that says nothing at all...\n";
    Shown shown(profile(line.repeated(TomlEditor::kMostBytes / line.size())));
    QTRY_COMPARE(shown.state(), "No problems. As in the profile");
    const int asked = shown.asked(Topic::ConfigCheck);
    shown.type(QString("x").repeated(80));
    QTRY_COMPARE(shown.state(), "1 error. Not applied yet");
    QCOMPARE(shown.asked(Topic::ConfigCheck), asked);
    QVERIFY(!shown.applyButton()->isEnabled());
}

void ConfigPageTest::largePasteIsRefused()
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

void ConfigPageTest::searchesByKey()
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

void ConfigPageTest::narrowPageStandsOnItsEnd()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    QCOMPARE(shown.find<QSplitter>("configSplit")->orientation(), Qt::Horizontal);
    shown.page.resize(600, 600);
    QTRY_COMPARE(shown.find<QSplitter>("configSplit")->orientation(), Qt::Vertical);
    QVERIFY(shown.page.minimumSizeHint().width() <= 620);
}

void ConfigPageTest::longTextsDoNotWidenThePage()
{
    const QString longText = QString("endless").repeated(300);
    Shown shown(profile(longText, "/" + longText));
    shown.session.setAnswer(Topic::ConfigCheck, findings({finding("error", 1, longText)}));
    ChangeRecord undone = record(ChangeOutcome::Undone);
    undone.reason = longText;
    undone.user = longText;
    undone.lastLines = {longText};
    shown.session.setOutcome(ChangeKind::Apply, {toJson(undone), {}});
    shown.session.setAnswer(Topic::Changes, changes({undone}));
    shown.session.setAnswer(Topic::Config, failure(longText));
    QTRY_VERIFY(shown.state().startsWith("1 error"));
    for (int tab = 0; tab < shown.tabs()->count(); ++tab) {
        shown.tabs()->setCurrentIndex(tab);
        QTRY_VERIFY(shown.page.minimumSizeHint().width() <= 620);
    }
    shown.session.setAnswer(Topic::ConfigCheck, findings({}));
    shown.apply();
    QTRY_VERIFY(shown.bar("outcomeBar")->isVisible());
    QVERIFY(shown.page.minimumSizeHint().width() <= 620);
}

void ConfigPageTest::everythingHasAName()
{
    Shown shown;
    QTRY_COMPARE(shown.editor()->text(), kText);
    for (const QWidget *widget : shown.page.findChildren<QWidget *>()) {
        const bool isReached = widget->focusPolicy() & Qt::TabFocus;
        const bool isOut = widget->window() != &shown.page || widget->isHidden();
        const bool isOwn = !widget->objectName().startsWith("qt_");
        if (!isReached || isOut || !isOwn || widget->focusProxy() != nullptr)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(ConfigPageTest)
#include "tst_configpage.moc"
