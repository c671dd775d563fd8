// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/changerecord.h"
#include "config/profile.h"
#include "helpers/scriptedsession.h"
#include "inspect/profileview.h"
#include "settings/settingsdialog.h"
#include "settings/valuetexts.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

#include <memory>

using namespace deck;
using namespace deck::test;

namespace {

const QString kAnyWarning = "^(?!This plugin does not support )";

/// Of every key, with some values.
ProfileView view(const QMap<QString, QString> &values = {})
{
    ProfileView view;
    view.file = "/h/default.toml";
    for (const QString &key : profileKeys()) {
        const QString byDefault = profileKeyText(Profile(), key);
        view.keys.append(
            {key, values.value(key, byDefault), byDefault, {}, needsRestart(key), false, {}});
    }
    view.commandLine = {"/usr/bin/containerd", "--config", "/h/state/containerd.toml"};
    return view;
}

ProfileView withProblem(ProfileView view, const QString &key, const QString &problem)
{
    for (ProfileKeyView &each : view.keys) {
        if (each.key == key)
            each.problem = problem;
    }
    return view;
}

Answer outcome(ChangeOutcome what)
{
    ChangeRecord record;
    record.id = "20260102T030405678Z";
    record.at = QDateTime::currentDateTimeUtc();
    record.user = "olga";
    record.file = "/h/default.toml";
    record.outcome = what;
    if (what == ChangeOutcome::Undone) {
        record.reason = "containerd ended with code 1 <b>at once</b>";
        record.lastLines = {"first line", "last line"};
    }
    return {toJson(record), {}};
}

/// The dialog over a session, shown.
struct Shown
{
    explicit Shown(const ProfileView &profile = view(), State state = State::Running)
        : session(inState(state))
    {
        session.setAnswer(Topic::Profile, {toJson(profile), {}});
        dialog = new SettingsDialog(session);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->findChild<QWidget *>("binary") != nullptr);
    }
    ~Shown() { delete dialog; }

    template <class Widget>
    Widget *find(const char *name) const
    {
        return dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QWidget *row(const char *key) const { return find<QWidget>(key); }
    template <class Widget>
    Widget *in(const char *key, const char *name = nullptr) const
    {
        return row(key)->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QPushButton *ok() const { return find<QPushButton>("settingsOk"); }
    [[nodiscard]] QPushButton *applyButton() const { return find<QPushButton>("settingsApply"); }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString notice() const
    {
        auto *bar = find<QWidget>("outcome");
        return bar->isVisible() ? bar->findChild<QLabel *>("noticeText")->text() : QString();
    }
    void openSection(int section) const
    {
        auto *list = find<QListWidget>("sections");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(section)).center());
    }
    void click(QAbstractButton *what) const
    {
        QVERIFY(what != nullptr && what->isVisible() && what->isEnabled());
        QTest::mouseClick(what, Qt::LeftButton);
    }
    void type(const char *key, const QString &text) const
    {
        auto *line = in<QLineEdit>(key);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] QJsonObject lastAsked() const
    {
        return session.inquiries().last().arguments.value("values").toObject();
    }
    /// What is in an editor of a table's cell.
    void fill(QAbstractItemView *rows, const QString &text, Qt::Key end) const
    {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor != nullptr && rows->isAncestorOf(editor));
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, end);
    }

    ScriptedSession session;
    QPointer<SettingsDialog> dialog;
};

} // namespace

/// The settings of a profile, as a person goes about them.
class SettingsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void profileIsShown();
    void waitsForTheProfile();
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
    void commandLineHasTheLastWord();
    void dialectStays();
    void runtimeIsOfTheOtherDialect();
    void argumentsAreRows();
    void variablesAreRows();
    void secretsAreHidden();
    void warningsAreShown();
    void commandLineIsCopied();
    void keys();
    void configurationHasAPageOfItsOwn();
    void sessionMayGo();
    void controlsHaveNames();
    void fitsANarrowScreen();
};

void SettingsDialogTest::profileIsShown()
{
    const Shown shown(view({{"binary", "/opt/containerd"}, {"logLevel", "debug"}}));
    QCOMPARE(shown.dialog->windowTitle(), "Settings of Profile default");
    QCOMPARE(shown.in<QLineEdit>("binary")->text(), "/opt/containerd");
    QCOMPARE(shown.in<QComboBox>("logLevel")->currentData(), "debug");
    QCOMPARE(shown.in<QLineEdit>("startTimeout")->text(), "");
    QCOMPARE(shown.in<QLineEdit>("startTimeout")->placeholderText(), "default (2m)");
    QCOMPARE(shown.find<QPlainTextEdit>("commandLine")->toPlainText(),
             "/usr/bin/containerd --config /h/state/containerd.toml");
    QVERIFY(!shown.row("startTimeout")->isVisible());
    shown.openSection(1);
    QVERIFY(shown.row("startTimeout")->isVisible());
    QVERIFY(!shown.in<QWidget>("startTimeout", "restartMark")->isVisible());
    QVERIFY(shown.in<QWidget>("lifetime", "restartMark")->isVisible());
    QVERIFY(!shown.applyButton()->isEnabled());
    QVERIFY(shown.ok()->isEnabled());
}

void SettingsDialogTest::waitsForTheProfile()
{
    ScriptedSession session(inState(State::Running));
    SettingsDialog dialog(session);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *waiting = dialog.findChild<QLabel *>("waiting");
    QVERIFY(waiting->isVisible());
    QVERIFY(!dialog.findChild<QPushButton *>("settingsOk")->isEnabled());

    const Answer failure{{}, DaemonError{ErrorCode::Unanswered, {"a.toml", "is a folder", {}}}};
    session.setAnswer(Topic::Profile, failure);
    SettingsDialog other(session);
    other.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_VERIFY(other.findChild<QLabel *>("waiting")->text().contains("a.toml: is a folder"));
}

void SettingsDialogTest::changeIsTriedWhileItIsTyped()
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

void SettingsDialogTest::problemStandsAtItsSetting()
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

void SettingsDialogTest::applyTakesWhatIsDifferent()
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

void SettingsDialogTest::restartIsSaidBefore_data()
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

void SettingsDialogTest::restartIsSaidBefore()
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

void SettingsDialogTest::okEndsIt_data()
{
    QTest::addColumn<ChangeOutcome>("what");
    QTest::addColumn<bool>("closes");
    QTest::newRow("applied") << ChangeOutcome::Applied << true;
    QTest::newRow("tried by the next start") << ChangeOutcome::Open << true;
    QTest::newRow("undone") << ChangeOutcome::Undone << false;
    QTest::newRow("lapsed") << ChangeOutcome::Lapsed << false;
}

void SettingsDialogTest::okEndsIt()
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

void SettingsDialogTest::undoneIsSaidAndStays()
{
    Shown shown;
    shown.session.setOutcome(ChangeKind::Apply, outcome(ChangeOutcome::Undone));
    shown.type("binary", "/opt/c");
    shown.click(shown.applyButton());
    QTRY_VERIFY(shown.notice().contains("ended with code 1 <b>at once</b>"));
    QVERIFY(shown.notice().contains("still here"));
    QCOMPARE(shown.find<QWidget>("outcome")->findChild<QPlainTextEdit *>()->toPlainText(),
             "first line\nlast line");
    QTRY_COMPARE(shown.lastAsked(), (QJsonObject{{"binary", "/opt/c"}}));
    QCOMPARE(shown.in<QLineEdit>("binary")->text(), "/opt/c");
    QTRY_VERIFY(shown.applyButton()->isEnabled());
}

void SettingsDialogTest::refusalIsSaid()
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

void SettingsDialogTest::underWay()
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

void SettingsDialogTest::defaultIsOneClickAway()
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

void SettingsDialogTest::commandLineHasTheLastWord()
{
    ProfileView profile = view({{"binary", "/opt/c"}});
    profile.keys[1].isOverridden = true;
    QCOMPARE(profile.keys[1].key, "binary");
    const Shown shown(profile);
    QVERIFY(!shown.in<QLineEdit>("binary")->isEnabled());
    QVERIFY(!shown.in<QPushButton>("binary", "reset")->isVisible());
    QVERIFY(shown.in<QLabel>("binary", "restriction")->text().contains("command line"));
}

void SettingsDialogTest::dialectStays()
{
    const Shown shown;
    QVERIFY(!shown.in<QComboBox>("dialect")->isEnabled());
    QVERIFY(shown.in<QLabel>("dialect", "restriction")->text().contains("manager"));
}

void SettingsDialogTest::runtimeIsOfTheOtherDialect()
{
    QVERIFY(Shown().row("runtime") == nullptr);
    const Shown docker(view({{"dialect", "docker-containerd"}}));
    QVERIFY(docker.row("runtime")->isVisible());
    QVERIFY(docker.row("runtimeArguments")->isVisible());
}

void SettingsDialogTest::argumentsAreRows()
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

void SettingsDialogTest::variablesAreRows()
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

void SettingsDialogTest::secretsAreHidden()
{
    const Shown shown(view({{"environment", R"({ TOKEN = "s3cret" })"}}));
    auto *rows = shown.in<QAbstractItemView>("environment", "rows");
    const QModelIndex value = rows->model()->index(0, 1);
    QVERIFY(!value.data().toString().contains("s3cret"));
    rows->setCurrentIndex(value);
    rows->edit(value);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->echoMode(), QLineEdit::Password);
    shown.find<QWidget>("sections")->setFocus();
    shown.click(shown.in<QCheckBox>("environment", "reveal"));
    QCOMPARE(value.data().toString(), "s3cret");
    QVERIFY(!shown.applyButton()->isEnabled());
}

void SettingsDialogTest::warningsAreShown()
{
    ProfileView profile = view();
    for (int i = 1; i <= 5; ++i)
        profile.warnings << QString("a.toml:%1: unknown key <b>").arg(i);
    const Shown shown(profile);
    auto *bar = shown.find<QWidget>("warnings");
    QTRY_VERIFY(bar->isVisible());
    const QString text = bar->findChild<QLabel *>("noticeText")->text();
    QVERIFY(text.startsWith("a.toml:1: unknown key <b>\n"));
    QVERIFY(text.endsWith("And 2 more of this kind."));
}

void SettingsDialogTest::commandLineIsCopied()
{
    const Shown shown;
    shown.click(shown.find<QPushButton>("copyCommandLine"));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             "/usr/bin/containerd --config /h/state/containerd.toml");
}

void SettingsDialogTest::keys()
{
    Shown shown;
    auto *sections = shown.find<QListWidget>("sections");
    QVERIFY(sections->hasFocus());
    QTest::keyClick(sections, Qt::Key_Down);
    QTest::keyClick(sections, Qt::Key_T, Qt::AltModifier);
    QVERIFY(shown.in<QLineEdit>("startTimeout")->hasFocus());
    shown.openSection(0);
    QTest::keyClick(shown.dialog, Qt::Key_B, Qt::AltModifier);
    QVERIFY(shown.in<QLineEdit>("binary")->hasFocus());
    QTest::keyClicks(shown.in<QLineEdit>("binary"), "x");
    QTest::keyClick(shown.dialog, Qt::Key_Escape);
    QTRY_VERIFY(shown.dialog.isNull());
    QVERIFY(shown.session.changes().isEmpty());

    const Shown unchanged;
    QTest::keyClick(unchanged.dialog, Qt::Key_Return);
    QTRY_VERIFY(unchanged.dialog.isNull());
    QVERIFY(unchanged.session.changes().isEmpty());
}

void SettingsDialogTest::configurationHasAPageOfItsOwn()
{
    const Shown shown;
    const QSignalSpy asked(shown.dialog, &SettingsDialog::configurationAsked);
    auto *button = shown.find<QPushButton>("openConfiguration");
    button->click();
    QCOMPARE(asked.size(), 1);
}

void SettingsDialogTest::sessionMayGo()
{
    auto session = std::make_unique<ScriptedSession>(inState(State::Running));
    session->setAnswer(Topic::Profile, {toJson(view()), {}});
    SettingsDialog dialog(*session);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(dialog.findChild<QWidget *>("binary") != nullptr);
    session.reset();
    QVERIFY(!dialog.findChild<QPushButton *>("settingsOk")->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>("consequence")->text().contains("ended"));
}

void SettingsDialogTest::controlsHaveNames()
{
    const Shown shown(view({{"environment", R"({ TOKEN = "s" })"}, {"restart", "never"}}));
    for (QWidget *control : shown.dialog->findChildren<QWidget *>()) {
        const bool isInner = control->objectName().startsWith("qt_") || control->isHidden() ||
                             control->inherits("QComboBoxListView");
        if (!(control->focusPolicy() & Qt::TabFocus) || isInner)
            continue;
        auto *interface = QAccessible::queryAccessibleInterface(control);
        QVERIFY2(interface != nullptr && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(control->metaObject()->className() + control->objectName()));
    }
}

void SettingsDialogTest::fitsANarrowScreen()
{
    ProfileView profile = view({{"dialect", "docker-containerd"},
                                {"binary", "/" + QString("long").repeated(100)},
                                {"restart", "never"},
                                {"malformedPidFile", "setAside"},
                                {"runtimeArguments", "[\"" + QString("a").repeated(500) + "\"]"}});
    profile.warnings = {QString("w").repeated(400)};
    profile.commandLine << QString("c").repeated(900);
    const Shown shown(profile);
    QVERIFY2(shown.dialog->minimumSizeHint().width() <= 620,
             qPrintable(QString::number(shown.dialog->minimumSizeHint().width())));
    shown.dialog->resize(620, 480);
    QTRY_COMPARE(shown.dialog->width(), 620);
    for (int section = 0; section < shown.find<QListWidget>("sections")->count(); ++section) {
        shown.openSection(section);
        auto *area =
            qobject_cast<QScrollArea *>(shown.find<QStackedWidget>("settings")->currentWidget());
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                 qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
    }
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
