// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownsettings.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStackedWidget>

#include <memory>

using namespace deck;
using namespace deck::test;

/// The settings of a profile, as a person finds them.
class SettingsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void profileIsShown();
    void waitsForTheProfile();
    void commandLineHasTheLastWord();
    void dialectStays();
    void runtimeIsOfTheOtherDialect();
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
    QVERIFY(shown.in<QLabel>("dialect", "restriction")->text().contains("another profile"));
}

void SettingsDialogTest::runtimeIsOfTheOtherDialect()
{
    QVERIFY(Shown().row("runtime") == nullptr);
    const Shown docker(view({{"dialect", "docker-containerd"}}));
    QVERIFY(docker.row("runtime")->isVisible());
    QVERIFY(docker.row("runtimeArguments")->isVisible());
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
