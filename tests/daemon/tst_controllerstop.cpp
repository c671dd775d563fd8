// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The ways to an end that was asked for.

#include "helpers/daemonbench.h"
#include "posix/pidfd.h"
#include "posix/unixsocket.h"

#include <QFileInfo>
#include <QSignalSpy>

#include <csignal>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

class ControllerStopTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<DaemonBench>(); }
    void cleanup() { m_bench.reset(); }
    void stopLeavesNothing();
    void stopWhenStoppedIsNothing();
    void secondStopChangesNothing();
    void ignoredTermIsFollowedByKill();
    void stoppedDaemonIsContinued();
    void stoppedAndDeafDaemonIsKilled();
    void socketsOfOthersStay();
    void restartMakesANewProcess();
    void restartWhenStoppedStarts();
    void startDuringAStopFollowsIt();
    void stopDuringARestartEndsInStopped();
    void leaveStopsWhatWasLaunched();
    void leaveWithoutADaemonIsAtOnce();
    void leaveRunningLeavesIt();

private:
    void run(const QString &modes = {});

    std::unique_ptr<DaemonBench> m_bench;
};

void ControllerStopTest::run(const QString &modes)
{
    m_bench->setModes(modes);
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
}

void ControllerStopTest::stopLeavesNothing()
{
    run();
    const Places places = m_bench->places();
    QVERIFY(QFileInfo::exists(places.ttrpcSocket)); // which containerd leaves behind
    m_bench->controller().stop();
    QCOMPARE(m_bench->now().state, State::Stopping);
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(m_bench->now().lastExit->code, 0);
    QVERIFY(m_bench->now().lastExit->asked);
    QVERIFY(!m_bench->now().error);
    QCOMPARE(m_bench->now().pid, 0);
    QCOMPARE(m_bench->now().health, Health::Unknown);
    for (const QString &path :
         {places.pidFile, places.socket, places.ttrpcSocket, places.debugSocket})
        QVERIFY2(!QFileInfo::exists(path), qPrintable(path));
}

void ControllerStopTest::stopWhenStoppedIsNothing()
{
    QSignalSpy changed(&m_bench->controller(), &ContainerdController::changed);
    m_bench->controller().stop();
    QCOMPARE(m_bench->now().state, State::Stopped);
    QCOMPARE(changed.size(), 0);
}

void ControllerStopTest::secondStopChangesNothing()
{
    run();
    QSignalSpy ended(&m_bench->controller(), &ContainerdController::ended);
    m_bench->controller().stop();
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(ended.size(), 1);
}

void ControllerStopTest::ignoredTermIsFollowedByKill()
{
    m_bench->profile.stopTimeout = 200ms;
    run("ignoreTerm");
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(m_bench->now().lastExit->signal, SIGKILL);
    QVERIFY(m_bench->now().lastExit->asked);
    QVERIFY(!QFileInfo::exists(m_bench->places().socket));
    QVERIFY(!QFileInfo::exists(m_bench->places().pidFile));
}

void ControllerStopTest::stoppedDaemonIsContinued()
{
    run();
    ::kill(static_cast<pid_t>(m_bench->now().pid), SIGSTOP);
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(m_bench->now().lastExit->code, 0); // it came to hear of SIGTERM
}

void ControllerStopTest::stoppedAndDeafDaemonIsKilled()
{
    m_bench->profile.stopTimeout = 200ms;
    run("ignoreTerm");
    ::kill(static_cast<pid_t>(m_bench->now().pid), SIGSTOP);
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(m_bench->now().lastExit->signal, SIGKILL);
}

void ControllerStopTest::socketsOfOthersStay()
{
    run();
    const Places places = m_bench->places();
    QVERIFY(QFile::remove(places.ttrpcSocket));
    const auto others = listenUnix(places.ttrpcSocket, 1);
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QVERIFY(QFileInfo::exists(places.ttrpcSocket));
    QVERIFY(connectUnix(places.ttrpcSocket).ok());
}

void ControllerStopTest::restartMakesANewProcess()
{
    run();
    const qint64 pid = m_bench->now().pid;
    m_bench->controller().restart();
    QCOMPARE(m_bench->now().state, State::Stopping);
    DECK_REACH(*m_bench, Running);
    QVERIFY(m_bench->now().pid != pid);
    QVERIFY(m_bench->now().lastExit->asked);
    QCOMPARE(m_bench->now().restarts, 0); // a person asked, not the policy
    QCOMPARE(m_bench->pidFile(), QByteArray::number(m_bench->now().pid));
}

void ControllerStopTest::restartWhenStoppedStarts()
{
    m_bench->controller().restart();
    DECK_REACH(*m_bench, Running);
}

void ControllerStopTest::startDuringAStopFollowsIt()
{
    run();
    const qint64 pid = m_bench->now().pid;
    m_bench->controller().stop();
    QSignalSpy refused(&m_bench->controller(), &ContainerdController::refused);
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
    QVERIFY(m_bench->now().pid != pid);
    QCOMPARE(refused.size(), 0);
}

void ControllerStopTest::stopDuringARestartEndsInStopped()
{
    run();
    m_bench->controller().restart();
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(m_bench->now().pid, 0);
}

void ControllerStopTest::leaveStopsWhatWasLaunched()
{
    run();
    QSignalSpy left(&m_bench->controller(), &ContainerdController::left);
    m_bench->controller().leave();
    QCOMPARE(left.size(), 0);
    QVERIFY(left.wait(kPatience));
    QCOMPARE(m_bench->now().state, State::Stopped);
    QCOMPARE(left.size(), 1);
}

void ControllerStopTest::leaveWithoutADaemonIsAtOnce()
{
    QSignalSpy left(&m_bench->controller(), &ContainerdController::left);
    m_bench->controller().leave();
    QCOMPARE(left.size(), 1);
}

void ControllerStopTest::leaveRunningLeavesIt()
{
    m_bench->profile.lifetime = Lifetime::Independent;
    run();
    const auto handle = PidFd::open(static_cast<pid_t>(m_bench->now().pid));
    QSignalSpy left(&m_bench->controller(), &ContainerdController::left);
    m_bench->controller().leaveRunning();
    QCOMPARE(left.size(), 1);
    m_bench->endController();
    QVERIFY(handle.ok() && !handle->hasExited());
}

QTEST_GUILESS_MAIN(ControllerStopTest)
#include "tst_controllerstop.moc"
