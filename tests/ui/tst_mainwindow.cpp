// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "shownwindow.h"

#include "presentation/availablecommands.h"
#include "window/headerpanel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QWindow>

#include <memory>

using namespace deck;
using namespace deck::test;

namespace {

DaemonError refusal()
{
    return {ErrorCode::AlreadyStarted, {"containerd", "is already started", {}}};
}

Snapshot loggingMore()
{
    Snapshot snapshot = serving();
    snapshot.temporaryLogLevel = "debug";
    snapshot.temporaryUntil = QDateTime::currentDateTimeUtc().addSecs(300);
    return snapshot;
}

/// From the menu for more in the log.
void choose(const Shown &shown, const char *action)
{
    auto *menu = shown.find<QMenu>("moreLog");
    menu->popup(shown.window.geometry().center());
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(shown.find<QAction>(action)).center());
}

} // namespace

/// The main window over a session that does what the test says.
class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void commandsByMouse_data();
    void commandsByMouse();
    void commandsByKey_data();
    void commandsByKey();
    void buttonsAreEnabledWhenTheyMeanSomething_data();
    void buttonsAreEnabledWhenTheyMeanSomething();
    void headerSaysWhatIs();
    void anotherManagersDaemonIsNamed();
    void socketIsCopiedWhole();
    void attentionIsShownAndItsButtonAsks();
    void takingOverIsAskedOfTheProgram();
    void openedDetailsStayOpen();
    void refusalStandsUntilTheNextChange();
    void moreLogForAWhile_data();
    void moreLogForAWhile();
    void moreLogEnds();
    void moreUrgentThingsStandFirst();
    void moreLogThatIsRefused();
    void moreLogIsOfTheSessionThatIsShown();
    void settingsAreAskedFor();
    void uptimeTicksOnlyWhileShown();
    void closingAsks_data();
    void closingAsks();
    void titleNamesStateAndProfile();
    void othersTextIsOnlyText_data();
    void othersTextIsOnlyText();
    void controlsHaveNames();
    void mnemonicsAreUnambiguous();
    void tabReachesEveryButton();
    void formerSessionHasNoSay();
    void sessionMayGo();
    void rightToLeft();
    void headerFitsANarrowWindow();
};

void MainWindowTest::commandsByMouse_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<State>("state");
    QTest::newRow("start") << "start" << State::Stopped;
    QTest::newRow("start again") << "start" << State::Failed;
    QTest::newRow("stop") << "stop" << State::Running;
    QTest::newRow("restart") << "restart" << State::Running;
    QTest::newRow("cancel") << "stop" << State::Starting;
}

void MainWindowTest::commandsByMouse()
{
    QFETCH(QString, command);
    QFETCH(State, state);
    const Shown shown(snapshotIn(state));
    shown.click(shown.button(command.toLatin1()));
    QCOMPARE(shown.session.commands(), QStringList(command));
    QCOMPARE(shown.session.lastAsker(), Asker::Window);
}

void MainWindowTest::commandsByKey_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<State>("state");
    QTest::addColumn<QStringList>("asked");
    using Modifiers = Qt::KeyboardModifiers;
    QTest::newRow("F5 starts") << Modifiers() << State::Stopped << QStringList("start");
    QTest::newRow("F5 of a running one") << Modifiers() << State::Running << QStringList();
    QTest::newRow("Shift+F5 stops")
        << Modifiers(Qt::ShiftModifier) << State::Running << QStringList("stop");
    QTest::newRow("Shift+F5 of a stopped one")
        << Modifiers(Qt::ShiftModifier) << State::Stopped << QStringList();
    QTest::newRow("Ctrl+Shift+F5 restarts")
        << (Qt::ControlModifier | Qt::ShiftModifier) << State::Running << QStringList("restart");
}

void MainWindowTest::commandsByKey()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(State, state);
    Shown shown(snapshotIn(state));
    QTest::keyClick(&shown.window, Qt::Key_F5, modifiers);
    QTEST(shown.session.commands(), "asked");
}

void MainWindowTest::buttonsAreEnabledWhenTheyMeanSomething_data()
{
    QTest::addColumn<State>("state");
    for (const State state : {State::Stopped, State::Starting, State::Running, State::Stopping,
                              State::Backoff, State::Failed})
        QTest::addRow("%s", keyword(state).toLatin1().data()) << state;
}

void MainWindowTest::buttonsAreEnabledWhenTheyMeanSomething()
{
    QFETCH(State, state);
    Shown shown(serving());
    const Snapshot snapshot = snapshotIn(state);
    shown.session.show(snapshot);
    const AvailableCommands available = availableCommands(snapshot);
    QCOMPARE(shown.button("start")->isEnabled(), available.start);
    QCOMPARE(shown.button("stop")->isEnabled(), available.stop);
    QCOMPARE(shown.button("restart")->isEnabled(), available.restart);
}

void MainWindowTest::headerSaysWhatIs()
{
    Snapshot snapshot = serving();
    snapshot.restarts = 3;
    const Shown shown(snapshot);
    QCOMPARE(shown.text("state"), "Serving");
    QCOMPARE(shown.fact("profile"), "default");
    QCOMPARE(shown.fact("pid"), "4711 (launched here)");
    QCOMPARE(shown.fact("version"), "1.6.20");
    QCOMPARE(shown.fact("restarts"), "3");
    QCOMPARE(shown.fact("socket"), snapshot.socket);
    for (const char *name : {"profile", "version", "restarts"}) // short ones are not cut
        QCOMPARE(shown.find<Fact>(name)->findChild<QLabel *>("value")->text(), shown.fact(name));
}

void MainWindowTest::anotherManagersDaemonIsNamed()
{
    Snapshot snapshot = serving();
    snapshot.managerPid = 99;
    const Shown shown(snapshot, false);
    QCOMPARE(shown.fact("pid"), "4711 (managed by pid 99)");
}

void MainWindowTest::socketIsCopiedWhole()
{
    Snapshot snapshot = serving();
    snapshot.socket = "/a/" + QString(300, 'b') + "/containerd.sock";
    const Shown shown(snapshot);
    shown.click(shown.find<Fact>("socket")->findChild<QToolButton *>());
    QCOMPARE(QGuiApplication::clipboard()->text(), snapshot.socket);
}

void MainWindowTest::attentionIsShownAndItsButtonAsks()
{
    Shown shown(snapshotIn(State::Stopped));
    auto *bar = shown.find<QWidget>("attention");
    QVERIFY(!bar->isVisible());
    shown.session.show(failed(Repair::SetAsidePidFile));
    QVERIFY(bar->isVisible());
    QCOMPARE(shown.text("attentionText"),
             "/usr/bin/containerd: ended with code 1. Look at the log.");

    auto *details = shown.find<QPlainTextEdit>("attentionDetails");
    QVERIFY(!details->isVisible());
    shown.click(shown.button("attentionMore"));
    QVERIFY(details->isVisible());
    QCOMPARE(details->toPlainText(), "first line\nlast line");

    shown.click(shown.find<QPushButton>("attentionButton"));
    QCOMPARE(shown.session.commands(), QStringList("repair set-aside-pid-file"));
    shown.session.show(serving());
    QVERIFY(!bar->isVisible());
}

void MainWindowTest::takingOverIsAskedOfTheProgram()
{
    Snapshot snapshot = failed(Repair::TakeOver);
    Shown shown(snapshot, false);
    snapshot.managerPid = 0;
    shown.session.show(snapshot);
    for (const char *name : {"start", "stop", "restart"})
        QVERIFY(!shown.button(name)->isEnabled());
    const QSignalSpy asked(&shown.window, &MainWindow::takeOverAsked);
    shown.click(shown.find<QPushButton>("attentionButton"));
    QCOMPARE(asked.size(), 1);
    QVERIFY(shown.session.commands().isEmpty());
}

void MainWindowTest::openedDetailsStayOpen()
{
    Snapshot snapshot = failed(Repair::TryAgain);
    Shown shown(snapshot);
    shown.click(shown.button("attentionMore"));
    snapshot.restarts = 1;
    shown.session.show(snapshot);
    QVERIFY(shown.find<QPlainTextEdit>("attentionDetails")->isVisible());
    snapshot.error->lastLines = {"another"};
    shown.session.show(snapshot);
    QVERIFY(!shown.find<QPlainTextEdit>("attentionDetails")->isVisible());
}

void MainWindowTest::refusalStandsUntilTheNextChange()
{
    Shown shown(serving());
    shown.session.refuse(refusal());
    QCOMPARE(shown.text("attentionText"), "containerd: is already started.");
    QVERIFY(shown.find<QWidget>("attention")->isVisible());
    shown.session.show(serving());
    QVERIFY(!shown.find<QWidget>("attention")->isVisible());
}

void MainWindowTest::moreLogForAWhile_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("seconds");
    QTest::newRow("debug 5") << "debug 5"
                             << "debug" << 300;
    QTest::newRow("debug 15") << "debug 15"
                              << "debug" << 900;
    QTest::newRow("debug 60") << "debug 60"
                              << "debug" << 3600;
    QTest::newRow("trace 5") << "trace 5"
                             << "trace" << 300;
    QTest::newRow("trace 60") << "trace 60"
                              << "trace" << 3600;
}

void MainWindowTest::moreLogForAWhile()
{
    QFETCH(const QString, action);
    QFETCH(const QString, level);
    QFETCH(const int, seconds);
    Shown shown(serving());
    choose(shown, qPrintable(action));
    QCOMPARE(shown.session.changes().size(), 1);
    const Change &change = shown.session.changes().first();
    QCOMPARE(change.kind, ChangeKind::DebugLog);
    QCOMPARE(change.from, Asker::Window);
    QCOMPARE(change.arguments, (QJsonObject{{"level", level}, {"seconds", seconds}}));
}

void MainWindowTest::moreLogEnds()
{
    Shown shown(serving());
    QVERIFY(!shown.find<QAction>("usualLog")->isEnabled());
    const auto *now = shown.find<QAction>("logNow");
    QVERIFY(!now->isVisible());
    shown.session.show(loggingMore());
    QVERIFY(now->isVisible() && now->isChecked() && !now->isEnabled());
    QVERIFY(now->text().startsWith("Logging at debug until "));
    QVERIFY(shown.text("attentionText").startsWith("Logging at debug until "));
    shown.click(shown.find<QPushButton>("attentionButton"));
    QCOMPARE(shown.session.changes().size(), 1);
    QCOMPARE(shown.session.changes().first().arguments.value("seconds"), 0);
    QVERIFY(shown.session.commands().isEmpty());
    choose(shown, "usualLog");
    QCOMPARE(shown.session.changes().size(), 2);
    QCOMPARE(shown.session.changes().last().arguments.value("seconds"), 0);
    shown.session.show(serving());
    QVERIFY(!shown.find<QWidget>("attention")->isVisible());
}

void MainWindowTest::moreUrgentThingsStandFirst()
{
    Snapshot snapshot = loggingMore();
    snapshot.warnings = {"a warning"};
    const Shown shown(snapshot);
    QVERIFY(shown.text("attentionText").startsWith("a warning. Logging at debug until "));
    QVERIFY(
        shown.find<QPushButton>("attentionButton")->isVisible()); // it can be ended all the same
}

void MainWindowTest::moreLogThatIsRefused()
{
    Shown shown(serving());
    shown.session.setOutcome(ChangeKind::DebugLog, {{}, refusal()});
    choose(shown, "debug 5");
    QTRY_COMPARE(shown.text("attentionText"), "containerd: is already started.");
}

void MainWindowTest::moreLogIsOfTheSessionThatIsShown()
{
    auto former = std::make_unique<ScriptedSession>(serving());
    auto session = std::make_unique<ScriptedSession>(serving());
    MainWindow window;
    window.setSession(*former);
    window.setSession(*session);
    const auto *action = window.findChild<QAction *>("debug 5");
    former.reset();
    QVERIFY(action->isEnabled());
    session.reset();
    QVERIFY(!action->isEnabled());
}

void MainWindowTest::settingsAreAskedFor()
{
    const Shown shown(serving());
    const QSignalSpy asked(&shown.window, &MainWindow::settingsAsked);
    QTest::keyClick(shown.window.windowHandle(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    shown.find<QAction>("settings")->trigger();
    QCOMPARE(asked.size(), 2);
}

void MainWindowTest::uptimeTicksOnlyWhileShown()
{
    Shown shown(serving());
    const auto ticking = [&shown] {
        for (const QTimer *timer : shown.window.findChildren<QTimer *>("clock"))
            return timer->isActive();
        return false;
    };
    QVERIFY(ticking());
    shown.window.hide();
    QVERIFY(!ticking());
    shown.session.show(serving()); // as little while something changes
    QVERIFY(!ticking());
    shown.window.show();
    QVERIFY(ticking());
    shown.session.show(snapshotIn(State::Stopped));
    QVERIFY(!ticking());
    QCOMPARE(shown.fact("uptime"), "");
}

void MainWindowTest::closingAsks_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("the window's own button") << 0;
    QTest::newRow("Ctrl+Q") << int(Qt::Key_Q);
    QTest::newRow("Ctrl+W") << int(Qt::Key_W);
}

void MainWindowTest::closingAsks()
{
    QFETCH(int, key);
    Shown shown(serving());
    const QSignalSpy asked(&shown.window, &MainWindow::closeAsked);
    if (key == 0)
        shown.window.close();
    else
        QTest::keyClick(&shown.window, static_cast<Qt::Key>(key), Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QVERIFY(shown.window.isVisible());
}

void MainWindowTest::titleNamesStateAndProfile()
{
    Shown shown(serving());
    QCOMPARE(shown.window.windowTitle(), "Serving – default – Containerdeck");
    shown.session.show(snapshotIn(State::Stopped));
    QCOMPARE(shown.window.windowTitle(), "Stopped – default – Containerdeck");
}

void MainWindowTest::othersTextIsOnlyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("HTML") << "<h1>x</h1><img src='file:///etc/passwd'>";
    QTest::newRow("10,000 characters") << QString(10000, 'x');
    QTest::newRow("10,000 words") << QString("word ").repeated(10000);
    QTest::newRow("10,000 lines") << QString("x\n").repeated(10000);
    QTest::newRow("bidirectional") << QString("x") + QChar(0x202e) + "y" + QChar(0x2066);
    QTest::newRow("escape sequences") << "\x1b[31m\a\b";
}

void MainWindowTest::othersTextIsOnlyText()
{
    QFETCH(QString, text);
    Shown shown(serving());
    const QSize before = shown.window.size();
    Snapshot snapshot = snapshotIn(State::Running, Health::Degraded);
    snapshot.healthDetail = text;
    snapshot.version = text;
    snapshot.socket = text;
    snapshot.profile = text;
    snapshot.failedPlugins = {{text, text}};
    shown.session.show(snapshot);
    shown.click(shown.button("attentionMore"));
    QCoreApplication::processEvents(); // layouts
    QCOMPARE(shown.window.size(), before);
    QCOMPARE_LE(shown.window.minimumSizeHint().width(), before.width());
    QCOMPARE_LE(shown.window.minimumSizeHint().height(), before.height());
    QVERIFY(!shown.window.windowTitle().contains('\n'));
    for (const QLabel *label : shown.window.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()), true);
        QVERIFY(!label->text().contains(QChar(0x202e)) && !label->text().contains('\x1b'));
        QVERIFY(!label->toolTip().contains("<img"));
    }
}

void MainWindowTest::controlsHaveNames()
{
    const Shown shown(failed(Repair::TryAgain));
    shown.click(shown.button("attentionMore"));
    for (QWidget *widget : shown.window.findChildren<QWidget *>()) {
        const bool reachable = widget->focusPolicy() & Qt::TabFocus;
        if (!reachable || !widget->isVisible())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QDebug::toString(widget)));
    }
}

void MainWindowTest::mnemonicsAreUnambiguous()
{
    const Shown shown(failed(Repair::SetAsidePidFile));
    QStringList texts;
    for (const QAction *action : shown.window.menuBar()->actions())
        texts << action->text();
    for (const QAbstractButton *button : shown.window.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            texts << button->text();
    }
    QStringList keys;
    for (const QString &text : texts)
        keys << QKeySequence::mnemonic(text).toString();
    keys.removeAll(QString());
    QVERIFY2(keys.size() >= 4, qPrintable(keys.join(' '))); // two menus, details, repair
    QCOMPARE(keys.removeDuplicates(), 0);
}

void MainWindowTest::tabReachesEveryButton()
{
    Shown shown(failed(Repair::TryAgain));
    QList<QWidget *> missing;
    for (QAbstractButton *button : shown.window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled())
            missing << button;
    }
    QVERIFY(missing.size() >= 3);
    QCOMPARE(QApplication::focusWidget(), shown.find<QWidget>("logView")); // its keys are at hand
    shown.button("start")->setFocus();                                     // the first one
    constexpr int kMoreThanThereAre = 40;
    for (int i = 0; i < kMoreThanThereAre; ++i) {
        missing.removeAll(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QDebug::toString(missing)));
}

void MainWindowTest::formerSessionHasNoSay()
{
    Shown shown(serving());
    shown.session.refuse(refusal());
    Snapshot other = snapshotIn(State::Stopped);
    other.profile = "other";
    ScriptedSession next(other);
    shown.window.setSession(next);
    QVERIFY(!shown.find<QWidget>("attention")->isVisible()); // it was the former's
    shown.session.show(serving());
    shown.session.refuse(refusal());
    QCOMPARE(shown.text("state"), "Stopped");
    QCOMPARE(shown.fact("profile"), "other");
    QVERIFY(!shown.find<QWidget>("attention")->isVisible());
    shown.click(shown.button("start"));
    QCOMPARE(next.commands(), QStringList("start"));
    QVERIFY(shown.session.commands().isEmpty());
    shown.window.setSession(shown.session); // `next` goes first
}

void MainWindowTest::sessionMayGo()
{
    MainWindow window;
    auto session = std::make_unique<ScriptedSession>(failed(Repair::TryAgain));
    window.setSession(*session);
    window.show();
    session.reset();
    for (const char *name : {"start", "stop", "restart"})
        QVERIFY(!window.findChild<QToolButton *>(QLatin1StringView(name))->isEnabled());
    QTest::mouseClick(window.findChild<QPushButton *>("attentionButton"), Qt::LeftButton);
    ScriptedSession next(serving());
    window.setSession(next);
    QVERIFY(window.findChild<QToolButton *>("stop")->isEnabled());
}

void MainWindowTest::rightToLeft()
{
    Shown shown(serving());
    shown.window.setLayoutDirection(Qt::RightToLeft);
    auto *socket = shown.find<Fact>("socket")->findChild<QLabel *>("value");
    QCOMPARE(socket->layoutDirection(), Qt::LeftToRight); // a path is read as it is typed
    QVERIFY(socket->alignment() & Qt::AlignRight);
    QTRY_COMPARE_GT(shown.button("start")->mapTo(&shown.window, QPoint()).x(),
                    shown.button("stop")->mapTo(&shown.window, QPoint()).x());
}

void MainWindowTest::headerFitsANarrowWindow()
{
    Snapshot snapshot = serving();
    snapshot.profile = "a-profile-with-a-long-name";
    snapshot.version = "v2.1.4-rc.1+unknown";
    snapshot.restarts = 12;
    const Shown shown(snapshot);
    constexpr int kNarrow = 700;
    QCOMPARE_LE(shown.window.findChild<HeaderPanel *>()->minimumSizeHint().width(), kNarrow);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
