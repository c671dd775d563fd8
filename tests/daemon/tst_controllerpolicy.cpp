// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Ends that nobody asked for, and what the restart policy makes of them.

#include "helpers/daemonbench.h"

#include <QSignalSpy>

#include <csignal>

using namespace deck;
using namespace deck::test;
using namespace std::chrono_literals;

class ControllerPolicyTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<DaemonBench>(); }
    void cleanup() { m_bench.reset(); }
    void crashIsFollowedByARestartAtOnce();
    void endIsFollowedByWhatTheModeSays_data();
    void endIsFollowedByWhatTheModeSays();
    void secondEndBacksOff();
    void givesUpAfterFiveStarts();
    void stopDuringBackoff();
    void startDuringBackoff();
    void personsStartForgetsTheEnds();
    void failedStartIsTriedAgain();
    void degradedIsNoReasonForARestart();

private:
    void run(const QString &modes = {});
    void kill(int signal) { ::kill(static_cast<pid_t>(m_bench->now().pid), signal); }

    std::unique_ptr<DaemonBench> m_bench;
};

void ControllerPolicyTest::run(const QString &modes)
{
    m_bench->setModes(modes);
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
}

void ControllerPolicyTest::crashIsFollowedByARestartAtOnce()
{
    run();
    const qint64 pid = m_bench->now().pid;
    const QList<Snapshot> seen = m_bench->snapshotsUntil(State::Running, [this] { kill(SIGKILL); });
    QCOMPARE(seen.size(), 2); // starting, running
    const Snapshot starting = seen.first();
    QCOMPARE(starting.state, State::Starting);
    QVERIFY(starting.pid != pid);
    // What brought it here is shown until the new one is usable.
    QCOMPARE(starting.error->code, ErrorCode::EndedUnasked);
    QCOMPARE(starting.lastExit->signal, SIGKILL);
    QVERIFY(!starting.lastExit->asked);
    QVERIFY(!m_bench->now().error);
    QCOMPARE(m_bench->now().restarts, 1);
}

void ControllerPolicyTest::endIsFollowedByWhatTheModeSays_data()
{
    QTest::addColumn<RestartMode>("mode");
    QTest::addColumn<int>("code");
    QTest::addColumn<State>("state");
    QTest::newRow("never, exit 0") << RestartMode::Never << 0 << State::Stopped;
    QTest::newRow("never, exit 1") << RestartMode::Never << 1 << State::Failed;
    QTest::newRow("on-failure, exit 0") << RestartMode::OnFailure << 0 << State::Stopped;
    QTest::newRow("on-failure, exit 1") << RestartMode::OnFailure << 1 << State::Starting;
    QTest::newRow("always, exit 0") << RestartMode::Always << 0 << State::Starting;
}

void ControllerPolicyTest::endIsFollowedByWhatTheModeSays()
{
    QFETCH(RestartMode, mode);
    QFETCH(int, code);
    QFETCH(State, state);
    m_bench->profile.restart = mode;
    State after = State::Running;
    run(QString("exitAfter=300,code=%1").arg(code));
    QObject::connect(&m_bench->controller(), &ContainerdController::ended, &m_bench->controller(),
                     [&] { after = m_bench->now().state; });
    QTRY_COMPARE_WITH_TIMEOUT(after, state, kPatience);
    QCOMPARE(m_bench->now().lastExit->code, code);
}

void ControllerPolicyTest::secondEndBacksOff()
{
    run();
    QVERIFY(!m_bench->snapshotsUntil(State::Running, [this] { kill(SIGKILL); }).isEmpty());
    const QList<Snapshot> seen = m_bench->snapshotsUntil(State::Running, [this] { kill(SIGKILL); });
    QCOMPARE(seen.size(), 3); // backoff, starting, running
    const Snapshot backoff = seen.first();
    QCOMPARE(backoff.state, State::Backoff);
    QCOMPARE(backoff.error->code, ErrorCode::EndedUnasked);
    QVERIFY(backoff.retryAt.isValid());
    QCOMPARE(backoff.pid, 0);
    QCOMPARE(m_bench->now().restarts, 2);
    QVERIFY(!m_bench->now().retryAt.isValid());
}

void ControllerPolicyTest::givesUpAfterFiveStarts()
{
    m_bench->setModes("exit=7");
    QSignalSpy ended(&m_bench->controller(), &ContainerdController::ended);
    m_bench->controller().start();
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(ended.size(), RestartPolicy::kStartsInWindow);
    QCOMPARE(m_bench->errorCode(), ErrorCode::TooManyStarts);
    const QString message = m_bench->now().error->problem.message();
    QVERIFY2(message.contains("exit code 7") && message.contains("no further attempt"),
             qPrintable(message));
    QCOMPARE(m_bench->now().error->repair, Repair::TryAgain);
    QVERIFY(!m_bench->now().error->lastLines.isEmpty());
}

void ControllerPolicyTest::stopDuringBackoff()
{
    m_bench->setModes("exit=1");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Backoff);
    QSignalSpy ended(&m_bench->controller(), &ContainerdController::ended);
    m_bench->controller().stop();
    QCOMPARE(m_bench->now().state, State::Stopped);
    QVERIFY(!m_bench->now().error);
    QVERIFY(!m_bench->now().retryAt.isValid());
    m_bench->controller().start(); // and the old retry does not come on top of it
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(ended.size(), RestartPolicy::kStartsInWindow);
}

void ControllerPolicyTest::startDuringBackoff()
{
    m_bench->setModes("exit=1");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Backoff);
    m_bench->controller().start();
    QCOMPARE(m_bench->now().state, State::Starting);
    QCOMPARE(m_bench->now().restarts, 0);
}

void ControllerPolicyTest::personsStartForgetsTheEnds()
{
    m_bench->setModes("exit=1");
    m_bench->controller().start();
    DECK_REACH(*m_bench, Failed);
    QSignalSpy ended(&m_bench->controller(), &ContainerdController::ended);
    m_bench->controller().start();
    DECK_REACH(*m_bench, Failed);
    QCOMPARE(ended.size(), RestartPolicy::kStartsInWindow); // all five again
}

void ControllerPolicyTest::failedStartIsTriedAgain()
{
    m_bench->profile.startTimeout = 200ms;
    m_bench->setModes("silent");
    m_bench->controller().start();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().restarts, 1, kPatience);
    QCOMPARE(m_bench->errorCode(), ErrorCode::StartTimedOut);
    QVERIFY(!m_bench->now().lastExit->asked);
}

void ControllerPolicyTest::degradedIsNoReasonForARestart()
{
    run("notServingNamespaces");
    QSignalSpy changed(&m_bench->controller(), &ContainerdController::changed);
    QSignalSpy ended(&m_bench->controller(), &ContainerdController::ended);
    // A person's stop is the next thing that happens to it.
    m_bench->controller().stop();
    DECK_REACH(*m_bench, Stopped);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_bench->now().restarts, 0);
}

QTEST_GUILESS_MAIN(ControllerPolicyTest)
#include "tst_controllerpolicy.moc"
