// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/quitpreference.h"
#include "deckwindow.h"
#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"
#include "helpers/terminal.h"
#include "logview/logview.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace deck;
using namespace deck::test;

namespace {

/// The real `containerdeck`, without a screen.
class RunningDeck
{
public:
    explicit RunningDeck(const TemporaryHome &home, const QStringList &arguments = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_RUNTIME_DIR", home.path()); // without one, Qt says so
        m_process.setProcessEnvironment(environment);
        m_process.start(builtProgram("containerdeck"),
                        QStringList{"--home", home.path()} + arguments);
    }
    ~RunningDeck()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Without stopping this process's event loop; -1 until it has ended.
    [[nodiscard]] int exitCode() const
    {
        const bool ended = m_process.state() == QProcess::NotRunning &&
                           m_process.exitStatus() == QProcess::NormalExit;
        return ended ? m_process.exitCode() : -1;
    }
    void terminate() { m_process.terminate(); }
    [[nodiscard]] QByteArray errors() { return m_errors += m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QByteArray m_errors;
};

const QStringList kIndependent{"--set", "lifetime=independent"};

QString healthOf(const TemporaryHome &home)
{
    return deckctl({"status", "--json", "--home", home.path()}).json()["health"].toString();
}

} // namespace

/// The window end to end, over a real containerd.
class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(kAnyWarning)); }
    void startRestartStop();
    void killedDaemonIsBackAndTheReasonIsShown();
    void quittingAsks_data();
    void quittingAsks();
    void quittingIsNotAskedTwice();
    void rememberedChoiceIsNotAskedFor();
    void keptDaemonIsAdoptedAndLeftAlone();
    void keptManagersDaemonHidesTheWindow();
    void secondStartRaisesTheFirst();
    void attachesToATerminalsManager();
    void takesOverFromAnOwnerThatWasKilled();
    void terminationStopsTheDaemon();
    void unusableProfileIsToldOnStderr();
    void unusableProfileIsToldInADialog();
};

void WindowTest::startRestartStop()
{
    const TemporaryHome home;
    const Deck deck(home);
    QVERIFY(deck.window()->isVisible());
    QCOMPARE(deck.state(), "Stopped");
    deck.click("start");
    VERIFY_STATE(deck, "Serving");
    const qint64 first = deck.pid();
    QVERIFY(first > 0 && first == deck.pidInFile());
    auto *log = deck.window()->findChild<LogView *>();
    QTRY_VERIFY_WITH_TIMEOUT(log->rows() > 10, kPatience);

    deck.click("restart");
    QTRY_VERIFY_WITH_TIMEOUT(deck.pid() != first && deck.state() == "Serving", kPatience);
    QCOMPARE(deck.pid(), deck.pidInFile());
    QVERIFY(!isAlive(first));
    const qint64 second = deck.pid();
    deck.click("stop");
    VERIFY_STATE(deck, "Stopped");
    QVERIFY(!isAlive(second));
    QCOMPARE(deck.pid(), 0);
}

void WindowTest::killedDaemonIsBackAndTheReasonIsShown()
{
    const TemporaryHome home;
    const Deck deck(home);
    deck.click("start");
    VERIFY_STATE(deck, "Serving");
    const qint64 first = deck.pid();
    auto *text = deck.window()->findChild<QLabel *>("attentionText");
    bool shown = false; // "meanwhile" is short: every change is looked at
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&shown, text] {
        shown = shown || (text->isVisible() && text->text().contains("SIGKILL"));
    });
    watch.start(0);
    QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(deck.pid() != first && deck.state() == "Serving", kPatience);
    QVERIFY(shown);
    QCOMPARE(deck.title("restarts"), "1");
    deck.click("stop");
    VERIFY_STATE(deck, "Stopped");
}

void WindowTest::quittingAsks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("exitCode"); // -1: it goes on
    QTest::addColumn<bool>("alive");
    QTest::newRow("stop") << "stop" << 0 << false;
    QTest::newRow("keep") << "keep" << 0 << true;
    QTest::newRow("cancel") << "cancel" << -1 << true;
}

void WindowTest::quittingAsks()
{
    QFETCH(QString, button);
    QFETCH(int, exitCode);
    QFETCH(bool, alive);
    const TemporaryHome home;
    ProcessGuard guard;
    const Deck deck(home, kIndependent);
    deck.click("start");
    VERIFY_STATE(deck, "Serving");
    const qint64 pid = deck.pid();
    guard.add(pid);
    const DialogClicker person(button);
    deck.window()->close();
    QCOMPARE(person.dialogs(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), exitCode, kPatience);
    QCOMPARE(isAlive(pid), alive);
}

void WindowTest::quittingIsNotAskedTwice()
{
    const TemporaryHome home;
    const Deck deck(home);
    deck.click("start");
    VERIFY_STATE(deck, "Serving");
    const auto pid = static_cast<pid_t>(deck.pid());
    QCOMPARE(::kill(pid, SIGSTOP), 0); // so that its end takes a moment
    const DialogClicker person("stop");
    deck.window()->close();
    deck.window()->close(); // an impatient person
    QCOMPARE(person.dialogs(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), 0, kPatience);
}

void WindowTest::rememberedChoiceIsNotAskedFor()
{
    const TemporaryHome home;
    QuitPreference(home.path("config/window.ini"), "default").save(QuitChoice::Stop);
    const Deck deck(home);
    deck.click("start");
    VERIFY_STATE(deck, "Serving");
    const qint64 pid = deck.pid();
    const DialogClicker person("cancel");
    deck.window()->close();
    QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), 0, kPatience);
    QCOMPARE(person.dialogs(), 0);
    QVERIFY(!isAlive(pid));
}

void WindowTest::keptDaemonIsAdoptedAndLeftAlone()
{
    const TemporaryHome home;
    ProcessGuard guard;
    qint64 pid = 0;
    {
        const Deck deck(home, kIndependent);
        deck.click("start");
        VERIFY_STATE(deck, "Serving");
        pid = deck.pid();
        guard.add(pid);
        const DialogClicker person("keep");
        deck.window()->close();
        QTRY_COMPARE_WITH_TIMEOUT(deck.exitCode(), 0, kPatience);
    }
    const Deck next(home, kIndependent);
    VERIFY_STATE(next, "Serving");
    QCOMPARE(next.title("pid"), QString("%1 (adopted)").arg(pid));
    const DialogClicker person("stop");
    next.window()->close();
    QTRY_COMPARE_WITH_TIMEOUT(next.exitCode(), 0, kPatience);
    QCOMPARE(person.dialogs(), 0);
    QVERIFY(isAlive(pid));
}

void WindowTest::keptManagersDaemonHidesTheWindow()
{
    const TemporaryHome home;
    const Deck deck(home);
    deck.click("start");
    VERIFY_STATE(deck, "Serving");
    {
        const DialogClicker person("keep");
        deck.window()->close();
    }
    QVERIFY(!deck.window()->isVisible());
    QCOMPARE(deck.exitCode(), -1);
    RunningDeck second(home); // brings it back
    QTRY_COMPARE_WITH_TIMEOUT(second.exitCode(), 0, kPatience);
    QVERIFY(deck.window()->isVisible());
    deck.click("stop");
    VERIFY_STATE(deck, "Stopped");
}

void WindowTest::secondStartRaisesTheFirst()
{
    const TemporaryHome home;
    const Deck deck(home);
    deck.window()->showMinimized();
    RunningDeck second(home);
    QTRY_COMPARE_WITH_TIMEOUT(second.exitCode(), 0, kPatience);
    QVERIFY2(second.errors().isEmpty(), second.errors());
    QVERIFY(!deck.window()->isMinimized());
}

void WindowTest::attachesToATerminalsManager()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const Deck deck(home, {"--new-window"});
    QTRY_VERIFY_WITH_TIMEOUT(deck.window() != nullptr, kPatience);
    VERIFY_STATE(deck, "Serving");
    QCOMPARE(deck.title("pid"),
             QString("%1 (managed by pid %2)").arg(manager.daemonPid()).arg(manager.pid()));
    deck.click("stop");
    QVERIFY(manager.waitForState("stopped"));
    VERIFY_STATE(deck, "Stopped");
    const DialogClicker person("cancel");
    deck.window()->close();
    QCOMPARE(deck.exitCode(), 0);
    QCOMPARE(person.dialogs(), 0); // it is not this window's daemon
}

void WindowTest::takesOverFromAnOwnerThatWasKilled()
{
    const TemporaryHome home;
    ProcessGuard guard;
    RunningManager manager(home.path(), kIndependent);
    QVERIFY2(manager.waitForServing(), manager.errors());
    guard.add(manager.daemonPid());
    const Deck deck(home, kIndependent); // a terminal has no window to raise, so this attaches
    QTRY_VERIFY_WITH_TIMEOUT(deck.window() != nullptr, kPatience);
    VERIFY_STATE(deck, "Serving");
    manager.kill();
    auto *button = deck.window()->findChild<QPushButton *>("attentionButton");
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), kPatience);
    QVERIFY2(button->text().contains("Over"), qPrintable(button->text()));
    deck.click("attentionButton");
    QTRY_COMPARE_WITH_TIMEOUT(deck.title("pid"), QString("%1 (adopted)").arg(manager.daemonPid()),
                              kPatience);
    VERIFY_STATE(deck, "Serving");
    deck.click("stop");
    VERIFY_STATE(deck, "Stopped");
}

void WindowTest::terminationStopsTheDaemon()
{
    const TemporaryHome home;
    RunningDeck program(home, {"--set", "startDaemon=true"});
    QTRY_COMPARE_WITH_TIMEOUT(healthOf(home), "serving", kPatience);
    const qint64 pid = readFile(home.path("state/containerd.pid")).toLongLong();
    program.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(program.exitCode(), 0, kPatience);
    const QByteArray end = "containerd process " + QByteArray::number(pid) + ": exit code 0";
    QVERIFY2(program.errors().contains(end), program.errors());
    QVERIFY(!isAlive(pid));
    QVERIFY(!QFile::exists(home.path("state/containerd.pid")));
}

void WindowTest::unusableProfileIsToldOnStderr()
{
    const TemporaryHome home;
    writeFile(home.path("state"), "a file where a folder has to be");
    RunningDeck program(home);
    const QByteArray message = "containerdeck: " + home.path("state").toUtf8() + ": ";
    QTRY_VERIFY_WITH_TIMEOUT(program.errors().contains(message), kPatience);
    program.terminate(); // there is nobody to press the button
    QTRY_COMPARE_WITH_TIMEOUT(program.exitCode(), 1, kPatience);
}

void WindowTest::unusableProfileIsToldInADialog()
{
    const TemporaryHome home;
    writeFile(home.path("state"), {});
    const Deck deck(home);
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QVERIFY(box != nullptr);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY2(box->text().contains(home.path("state")), qPrintable(box->text()));
    QCOMPARE(deck.exitCode(), -1);
    QTest::mouseClick(box->button(QMessageBox::Close), Qt::LeftButton);
    QCOMPARE(deck.exitCode(), 1);
    QVERIFY(deck.window() == nullptr);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false); // as the program's own main()
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window.moc"
