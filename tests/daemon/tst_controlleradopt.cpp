// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// A daemon that lives already: adopted, watched, and left as it was.

#include "helpers/daemonbench.h"
#include "helpers/daemonprocess.h"
#include "posix/pidfd.h"

#include <QDir>
#include <QSignalSpy>

#include <csignal>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

class ControllerAdoptTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void adoptsByThePidFile();
    void adoptsByTheSocket_data();
    void adoptsByTheSocket();
    void looksWithoutLaunching();
    void watchOnlyAdopts();
    void killedIsNoticedAndRestarted();
    void killedIsNoticedWithoutARestart();
    void stopsWhenAsked();
    void leavesItWhenTheManagerEnds();
    void independentDaemonOutlivesItsController();
    void managersDaemonDiesWithItsController();
    void silentOneIsShownAndNotStopped();
    void degradedOneIsRunning();

private:
    void startDaemon(const QString &modes = {});

    std::unique_ptr<DaemonBench> m_bench;
    std::unique_ptr<DaemonProcess> m_daemon; ///< not a child of the controller
};

void ControllerAdoptTest::init()
{
    m_bench = std::make_unique<DaemonBench>();
    m_daemon = std::make_unique<DaemonProcess>("fakecontainerd");
}

void ControllerAdoptTest::cleanup()
{
    m_bench.reset();
    m_daemon.reset();
}

void ControllerAdoptTest::startDaemon(const QString &modes)
{
    m_bench->makeStateFolder();
    const Places places = m_bench->places();
    QVERIFY(QDir().mkpath(places.data));
    const DaemonFiles files{places.daemonConfig, places.data, places.daemonState, places.socket};
    m_daemon->start(files, modes);
    QTRY_VERIFY_WITH_TIMEOUT(m_daemon->log().contains("successfully booted"), kPatience);
}

void ControllerAdoptTest::adoptsByThePidFile()
{
    startDaemon();
    writeFile(m_bench->places().pidFile, QByteArray::number(m_daemon->pid()) + '\n');
    QTest::ignoreMessage(QtInfoMsg,
                         qPrintable(QString("libcontainerd: previous instance of containerd still "
                                            "alive (%1)")
                                        .arg(m_daemon->pid())));
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().origin, Origin::Adopted);
    QCOMPARE(m_bench->now().pid, m_daemon->pid());
    QCOMPARE(m_bench->now().health, Health::Serving);
    // As it was, with the newline.
    QCOMPARE(m_bench->pidFile(), QByteArray::number(m_daemon->pid()) + '\n');
    QVERIFY(m_bench->now().logNotice.contains("pipe")); // this test reads it
}

void ControllerAdoptTest::adoptsByTheSocket_data()
{
    QTest::addColumn<QByteArray>("pidFile");
    QTest::newRow("no pid file") << QByteArray();
    QTest::newRow("an empty one") << QByteArray("");
    QTest::newRow("of a process that has gone") << QByteArray("2147483647");
    QTest::newRow("of another process") << QByteArray("1");
}

void ControllerAdoptTest::adoptsByTheSocket()
{
    QFETCH(QByteArray, pidFile);
    startDaemon();
    if (!pidFile.isNull())
        writeFile(m_bench->places().pidFile, pidFile);
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().origin, Origin::Adopted);
    QCOMPARE(m_bench->now().pid, m_daemon->pid());
    QCOMPARE(m_bench->pidFile(), QByteArray::number(m_daemon->pid()));
}

void ControllerAdoptTest::looksWithoutLaunching()
{
    m_bench->controller().lookForDaemon();
    QCOMPARE(m_bench->now().state, State::Stopped);
    QVERIFY(!QFile::exists(m_bench->places().state));
    startDaemon();
    m_bench->controller().lookForDaemon();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().pid, m_daemon->pid());
}

void ControllerAdoptTest::watchOnlyAdopts()
{
    m_bench->profile.startDaemon = false;
    m_bench->profile.restart = RestartMode::Always;
    startDaemon();
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    m_daemon->kill();
    DECK_REACH(*m_bench, Failed); // and nothing is launched in its place
    QCOMPARE(m_bench->errorCode(), ErrorCode::EndedUnasked);
    QCOMPARE(m_bench->now().pid, 0);
}

void ControllerAdoptTest::killedIsNoticedAndRestarted()
{
    startDaemon();
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QSignalSpy ended(&m_bench->controller(), &ContainerdController::ended);
    m_daemon->kill();
    QTRY_COMPARE(m_bench->now().origin, Origin::Launched);
    DECK_REACH(*m_bench, Running);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!ended.first().first().value<ExitStatus>().code);
    QCOMPARE(m_bench->now().restarts, 1);
}

void ControllerAdoptTest::killedIsNoticedWithoutARestart()
{
    m_bench->profile.restart = RestartMode::Never;
    startDaemon();
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    m_daemon->kill();
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(m_bench->errorCode(), ErrorCode::EndedUnasked);
    QVERIFY(!QFile::exists(m_bench->places().pidFile));
    QVERIFY(!QFile::exists(m_bench->places().socket)); // its leftover
}

void ControllerAdoptTest::stopsWhenAsked()
{
    startDaemon();
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QTRY_VERIFY(!m_daemon->isRunning());
    QVERIFY(!m_bench->now().error);
}

void ControllerAdoptTest::leavesItWhenTheManagerEnds()
{
    startDaemon();
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QSignalSpy left(&m_bench->controller(), &ContainerdController::left);
    m_bench->controller().leave();
    QCOMPARE(left.size(), 1);
    m_bench->endController();
    const auto handle = PidFd::open(m_daemon->pid());
    QVERIFY(handle.ok() && !handle->hasExited());
}

void ControllerAdoptTest::independentDaemonOutlivesItsController()
{
    m_bench->profile.lifetime = Lifetime::Independent;
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    const qint64 pid = m_bench->now().pid;
    m_bench->endController();
    m_bench->controller().lookForDaemon();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().pid, pid);
    QCOMPARE(m_bench->now().origin, Origin::Adopted);
    QCOMPARE(m_bench->now().logFile, m_bench->places().logFile);
    QCOMPARE(m_bench->now().logNotice, "");
}

void ControllerAdoptTest::managersDaemonDiesWithItsController()
{
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    const auto handle = PidFd::open(static_cast<pid_t>(m_bench->now().pid));
    QVERIFY(handle.ok());
    m_bench->endController();
    QVERIFY(handle->waitForExit(30s));
}

void ControllerAdoptTest::silentOneIsShownAndNotStopped()
{
    startDaemon();
    m_daemon->signal(SIGSTOP);
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Starting);
    DECK_REACH(*m_bench, Running); // when the patience with it has ended
    QCOMPARE(m_bench->now().health, Health::NotResponding);
    m_daemon->signal(SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().health, Health::Serving, kPatience);
    QVERIFY(m_daemon->isRunning());
}

void ControllerAdoptTest::degradedOneIsRunning()
{
    startDaemon("notServingNamespaces");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QCOMPARE(m_bench->now().health, Health::Degraded);
    QCOMPARE(m_bench->now().origin, Origin::Adopted);
}

QTEST_GUILESS_MAIN(ControllerAdoptTest)
#include "tst_controlleradopt.moc"
