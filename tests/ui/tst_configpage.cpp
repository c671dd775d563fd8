// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownconfigpage.h"

#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>

using namespace deck;
using namespace deck::test;

/// The page as a person finds it: whose text it shows, and what it says when there is none.
class ConfigPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void asksNothingUnseen();
    void showsTheProfilesText();
    void showsWhatIsInForce();
    void otherProfileIsTaken();
    void otherProfileDoesNotTakeTheTextAway();
    void sameProfileLeavesTheChoice();
    void switchesTheSource();
    void editsAFile();
    void namesAnotherFile();
    void fileThatCannotBeRead();
    void fileThatIsNotThere();
    void overriddenKeysAreNotEdited();
    void otherDialectHasNone();
    void managerThatDoesNotAnswer();
    void invalidAnswers();
    void anotherSessionBeginsAnew();
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
    Shown shown({.told = profile({})});
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
    Shown shown({.told = profile({}, "/f/a.toml", "a = 1\n")});
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
    QCOMPARE(shown.state(), "No file is named yet");
    QCOMPARE(shown.find<QLabel>("problemsState")->text(), "No file is named yet.");
    shown.tabs()->setCurrentIndex(1);
    QCOMPARE(shown.find<QLabel>("differenceSummary")->text(), "No file is named yet.");
    QVERIFY(!shown.applyButton()->isEnabled());
    QTest::keyClicks(path, "/f/b.toml");
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_VERIFY(shown.applyButton()->isEnabled());
    QVERIFY(shown.editor()->isReadOnly());
    QVERIFY(shown.note().contains("edited here once it is applied"));
    QCOMPARE(shown.lastArguments(Topic::ConfigCheck),
             (QJsonObject{{"file", "/f/b.toml"}, {"isFile", true}}));
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
    const Shown shown({.told = told, .judgement = failure("no file")});
    QTRY_COMPARE(shown.note(), "/f/a.toml: No such file. Make it.");
    QVERIFY(shown.editor()->isReadOnly());
    QVERIFY(!shown.applyButton()->isEnabled());
}

void ConfigPageTest::fileThatIsNotThere()
{
    Shown shown({.judgement = failure("no such file")});
    QTRY_COMPARE(shown.editor()->text(), kText);
    shown.choose(ConfigOrigin::File);
    auto *path = shown.find<QLineEdit>("configPath");
    QTest::keyClicks(path, "/f/b.toml");
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_COMPARE(shown.note(), "manager: no such file. Start it.");
    QCOMPARE(shown.state(), "Not checked. Not applied yet");
    QVERIFY(!shown.applyButton()->isEnabled());
    shown.tabs()->setCurrentIndex(1);
    QVERIFY(shown.find<QLabel>("differenceSummary")->text().startsWith("It could not be checked"));
}

void ConfigPageTest::overriddenKeysAreNotEdited()
{
    Shown shown({.told = profile(kText, {}, {}, true)});
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
    Shown shown({.told = failure("is not there")});
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
    Shown shown({.told = odd});
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
    Shown shown({.told = profile(longText, "/" + longText),
                 .judgement = findings({finding("error", 1, longText)})});
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
