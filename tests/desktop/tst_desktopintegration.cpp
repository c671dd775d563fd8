// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/fakedesktop.h"

#include "cli/fakedaemon.h"
#include "desktop/autostart.h"
#include "helpers/processguard.h"
#include "helpers/terminal.h"
#include "ui/deckwindow.h"

#include <QCheckBox>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QTabWidget>

#include <csignal>

using namespace deck;
using namespace deck::test;

/// The whole program over a scripted daemon, on a bus where the test plays the desktop.
class DesktopIntegrationTest : public QObject
{
    Q_OBJECT

public:
    /// The system's bus is the test's as well; before anything asks for it.
    static void initMain()
    {
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
    }

private slots:
    void initTestCase();
    void init() { m_home = std::make_unique<TemporaryHome>(); }
    void cleanup();

    void aCrashIsToldAndItsEndToo();
    void nothingIsToldToWhoLooks();
    void theNotificationLeadsToTheLog();
    void switchedOffNothingIsTold();
    void shutdownWaitsForTheDaemon();
    void aStoppedDaemonHoldsUpNothing();
    void theSessionsEndAsksNothing();
    void beginsMinimised();
    void doesWhatTheCommandLineSays_data();
    void doesWhatTheCommandLineSays();
    void secondStartDoesWhatMeansSomething_data();
    void secondStartDoesWhatMeansSomething();
    void anothersLoginIsLeft();
    void aTrialFolderIsNotTheDesktopsEntry();
    void loginIsChosenInTheWindow();

private:
    [[nodiscard]] Deck start(const QStringList &more = {}) const
    {
        return Deck(*m_home, fakeDaemon() + more);
    }
    void killDaemon(const Deck &deck) const
    {
        QCOMPARE(::kill(static_cast<pid_t>(deck.pidInFile()), SIGKILL), 0);
    }

    std::unique_ptr<TemporaryHome> m_home;
};

void DesktopIntegrationTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(kAnyWarning));
}

void DesktopIntegrationTest::cleanup()
{
    QVERIFY(!isAlive(readFile(m_home->path("state/containerd.pid")).toLongLong()));
    m_home.reset();
}

void DesktopIntegrationTest::aCrashIsToldAndItsEndToo()
{
    const FakeNotifications service;
    const Deck deck = start();
    deck.click("start");
    QTRY_COMPARE(deck.state(), "Serving");
    deck.window()->hide();
    killDaemon(deck);
    QTRY_VERIFY(!service.all().isEmpty());
    QTRY_COMPARE(deck.state(), "Serving");
    QTRY_VERIFY(service.all().last().summary.contains("died, and was restarted"));
    QVERIFY(service.withdrawn().isEmpty());
    deck.window()->raiseToFront(); // who looks needs no notification
    QTRY_COMPARE(service.withdrawn(), QList<uint>{service.all().last().id});
}

void DesktopIntegrationTest::nothingIsToldToWhoLooks()
{
    const FakeNotifications service;
    const Deck deck = start();
    QVERIFY(QTest::qWaitForWindowActive(deck.window()));
    deck.click("start");
    QTRY_COMPARE(deck.state(), "Serving");
    const qint64 before = deck.pidInFile();
    killDaemon(deck);
    QTRY_VERIFY(deck.state() == "Serving" && deck.pidInFile() != before);
    QVERIFY(service.all().isEmpty());
}

void DesktopIntegrationTest::theNotificationLeadsToTheLog()
{
    FakeNotifications service;
    const Deck deck = start();
    deck.click("start");
    QTRY_COMPARE(deck.state(), "Serving");
    auto *pages = deck.window()->findChild<QTabWidget *>();
    pages->setCurrentIndex(2);
    deck.window()->hide();
    killDaemon(deck);
    QTRY_VERIFY(!service.all().isEmpty() && service.all().last().summary.contains("was restarted"));
    emit service.ActionInvoked(service.all().last().id, "show-log");
    QTRY_VERIFY(deck.window()->isVisible());
    QCOMPARE(pages->currentIndex(), 0);
}

void DesktopIntegrationTest::switchedOffNothingIsTold()
{
    QVERIFY(QDir().mkpath(m_home->path("config")));
    writeFile(m_home->path("config/window.ini"), "[desktop]\nnotifications=false\n");
    const FakeNotifications service;
    const Deck deck = start();
    deck.click("start");
    QTRY_COMPARE(deck.state(), "Serving");
    deck.window()->hide();
    const qint64 before = deck.pidInFile();
    killDaemon(deck);
    QTRY_VERIFY(deck.state() == "Serving" && deck.pidInFile() != before);
    QVERIFY(service.all().isEmpty());
}

void DesktopIntegrationTest::shutdownWaitsForTheDaemon()
{
    FakeLogind logind;
    {
        const Deck deck = start();
        QVERIFY(logind.asked().isEmpty());
        deck.click("start");
        QTRY_COMPARE(deck.state(), "Serving");
        QTRY_VERIFY(logind.isHeld());
        const qint64 pid = deck.pidInFile();
        emit logind.PrepareForShutdown(true);
        QTRY_COMPARE(deck.exitCode(), 0);
        QVERIFY(!isAlive(pid));
    }
    QTRY_VERIFY(!logind.isHeld());
}

void DesktopIntegrationTest::aStoppedDaemonHoldsUpNothing()
{
    const FakeLogind logind;
    const Deck deck = start();
    deck.click("start");
    QTRY_COMPARE(deck.state(), "Serving");
    QTRY_VERIFY(logind.isHeld());
    deck.click("stop");
    QTRY_COMPARE(deck.state(), "Stopped");
    QTRY_VERIFY(!logind.isHeld());
}

/// As Qt's session management tells it.
void DesktopIntegrationTest::theSessionsEndAsksNothing()
{
    const Deck deck = start();
    deck.click("start");
    QTRY_COMPARE(deck.state(), "Serving");
    const qint64 pid = deck.pidInFile();
    QEvent end(QEvent::Quit);
    QCoreApplication::sendEvent(qApp, &end);
    QTRY_COMPARE(deck.exitCode(), 0);
    QCOMPARE(QApplication::activeModalWidget(), nullptr);
    QVERIFY(!isAlive(pid));
}

void DesktopIntegrationTest::beginsMinimised()
{
    const Deck deck = start({"--minimized"});
    QTRY_VERIFY(deck.window()->isMinimized()); // there is no tray
}

void DesktopIntegrationTest::doesWhatTheCommandLineSays_data()
{
    QTest::addColumn<bool>("isRunning"); // independent, and adopted
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isTheSame");
    QTest::newRow("start") << false << "start"
                           << "Serving" << false;
    QTest::newRow("start of one that runs") << true << "start"
                                            << "Serving" << true;
    QTest::newRow("stop of one that runs") << true << "stop"
                                           << "Stopped" << false;
    QTest::newRow("restart of one that runs") << true << "restart"
                                              << "Serving" << false;
    QTest::newRow("log of one that runs") << true << "show-log"
                                          << "Serving" << true;
}

void DesktopIntegrationTest::doesWhatTheCommandLineSays()
{
    QFETCH(bool, isRunning);
    QFETCH(QString, action);
    QFETCH(QString, state);
    QFETCH(bool, isTheSame);
    const QStringList daemon = independentDaemon() + QStringList{"--home", m_home->path()};
    if (isRunning)
        QCOMPARE(deckctl(QStringList{"start"} + daemon).code, 0);
    const qint64 before = readFile(m_home->path("state/containerd.pid")).toLongLong();
    ProcessGuard guard;
    guard.add(before);
    {
        const Deck deck(*m_home, independentDaemon() + QStringList{"--action", action});
        QTRY_COMPARE(deck.state(), state);
        QTRY_COMPARE(deck.pid() == before && before != 0, isTheSame);
        guard.add(deck.pid());
    }
    (void)deckctl(QStringList{"stop"} + daemon);
}

void DesktopIntegrationTest::secondStartDoesWhatMeansSomething_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("state");
    QTest::newRow("start") << "start"
                           << "Serving";
    QTest::newRow("restart of what does not run") << "restart"
                                                  << "Stopped";
    QTest::newRow("stop of what does not run") << "stop"
                                               << "Stopped";
}

void DesktopIntegrationTest::secondStartDoesWhatMeansSomething()
{
    QFETCH(QString, action);
    QFETCH(QString, state);
    const Deck deck = start();
    QProcess second;
    second.start(builtProgram("containerdeck"),
                 fakeDaemon() + QStringList{"--home", m_home->path(), "--action", action});
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, kPatience);
    QCOMPARE(second.exitCode(), 0);
    QTRY_COMPARE(deck.state(), state);
}

void DesktopIntegrationTest::aTrialFolderIsNotTheDesktopsEntry()
{
    const Deck deck = start();
    QVERIFY(!desktopBus().interface()->isServiceRegistered("org.containerdeck.Containerdeck"));
}

void DesktopIntegrationTest::loginIsChosenInTheWindow()
{
    qputenv("XDG_CONFIG_HOME", m_home->path("xdg").toLocal8Bit());
    const Deck deck = start();
    deck.window()->findChild<QAction *>("background")->trigger();
    auto *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    dialog->findChild<QCheckBox *>("opensAtLogin")->click();
    dialog->findChild<QCheckBox *>("notifies")->click();
    QTest::keyClick(dialog, Qt::Key_Return);
    // What login starts is this program over this profile, as it is open now.
    const QByteArray entry =
        readFile(m_home->path("xdg/autostart/org.containerdeck.Containerdeck.desktop"));
    const QString exec = QString::fromUtf8(entry).section("Exec=", 1).section('\n', 0, 0);
    const auto again = readStartOptions(wordsOfExecLine(exec));
    QVERIFY2(std::holds_alternative<StartOptions>(again), entry);
    const auto &options = std::get<StartOptions>(again);
    QVERIFY(options.minimized);
    QCOMPARE(options.setup.places.state, m_home->path("state"));
    QCOMPARE(options.setup.profile.binary, builtProgram("fakecontainerd"));
    QCOMPARE(options.setup.profile.rootless, std::optional(false));
    QVERIFY(readFile(m_home->path("config/window.ini")).contains("notifications=false"));
    qunsetenv("XDG_CONFIG_HOME");
}

/// Whoever opens the dialog for the tray does not touch what another profile has at login.
void DesktopIntegrationTest::anothersLoginIsLeft()
{
    qputenv("XDG_CONFIG_HOME", m_home->path("xdg").toLocal8Bit());
    const QString entry = m_home->path("xdg/autostart/org.containerdeck.Containerdeck.desktop");
    QVERIFY(QDir().mkpath(m_home->path("xdg/autostart")));
    writeFile(entry, "[Desktop Entry]\nExec=containerdeck --minimized --action start\n");
    const Deck deck = start({"--set", "logLevel=debug"});
    const auto open = [&deck] {
        deck.window()->findChild<QAction *>("background")->trigger();
        return QApplication::activeModalWidget();
    };
    QWidget *dialog = open();
    QVERIFY(!dialog->findChild<QCheckBox *>("opensAtLogin")->isChecked());
    QString other = dialog->findChild<QLabel *>("opensAnother")->text();
    QVERIFY(other.remove(QChar(0x2060)).contains("--action start"));
    dialog->findChild<QCheckBox *>("notifies")->click();
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(readFile(entry).contains("Exec=containerdeck --minimized --action start\n"));
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    dialog = open();
    dialog->findChild<QCheckBox *>("opensAtLogin")->click();
    QTest::keyClick(dialog, Qt::Key_Return);
    const QByteArray own = readFile(entry);
    QVERIFY2(own.contains("--set logLevel=debug --minimized"), own);
    qunsetenv("XDG_CONFIG_HOME");
}

QTEST_MAIN(DesktopIntegrationTest)
#include "tst_desktopintegration.moc"
