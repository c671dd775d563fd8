// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/fakedesktop.h"

#include "cli/fakedaemon.h"
#include "helpers/processguard.h"
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
    void startsTheDaemonWhenTheCommandLineSaysSo();
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

void DesktopIntegrationTest::startsTheDaemonWhenTheCommandLineSaysSo()
{
    const Deck deck = start({"--action", "start"});
    QTRY_COMPARE(deck.state(), "Serving");
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
    const QByteArray entry =
        readFile(m_home->path("xdg/autostart/org.containerdeck.Containerdeck.desktop"));
    QVERIFY2(entry.contains("--home " + m_home->path().toLocal8Bit() + " --minimized"), entry);
    QVERIFY(readFile(m_home->path("config/window.ini")).contains("notifications=false"));
    qunsetenv("XDG_CONFIG_HOME");
}

QTEST_MAIN(DesktopIntegrationTest)
#include "tst_desktopintegration.moc"
