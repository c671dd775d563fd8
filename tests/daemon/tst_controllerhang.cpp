// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// A daemon that runs and does not answer any more. Each test takes the time that it takes to
// notice.

#include "helpers/daemonbench.h"

#include <QSignalSpy>

#include <csignal>

using namespace deck;
using namespace deck::test;

class ControllerHangTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<DaemonBench>(); }
    void cleanup() { m_bench.reset(); }
    void hungDaemonIsReplaced();
    void deafHungDaemonIsKilled();
    void hungDaemonThatComesBackIsKept();
    void hungDaemonIsKeptWithoutAPolicy();

private:
    void run(const QString &modes = {});
    void kill(int signal) { ::kill(static_cast<pid_t>(m_bench->now().pid), signal); }

    std::unique_ptr<DaemonBench> m_bench;
};

void ControllerHangTest::run(const QString &modes)
{
    m_bench->setModes(modes);
    m_bench->controller().start();
    DECK_REACH(*m_bench, Running);
}

void ControllerHangTest::hungDaemonIsReplaced()
{
    run();
    const qint64 pid = m_bench->now().pid;
    expectWarning("does not answer: asked for a goroutine dump");
    kill(SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().health, Health::NotResponding, kPatience);
    QCOMPARE(m_bench->now().state, State::Running);
    QCOMPARE(m_bench->now().version, "1.6.20-fake"); // what it said before still stands
    const QList<Snapshot> seen = m_bench->snapshotsUntil(State::Starting, [] {});
    QVERIFY(!seen.isEmpty());
    QCOMPARE(seen.last().error->code, ErrorCode::NotServing);
    QVERIFY(!seen.last().lastExit->asked);
    QCOMPARE(seen.last().restarts, 1);
    DECK_REACH(*m_bench, Running);
    QVERIFY(m_bench->now().pid != pid);
    QVERIFY(!m_bench->now().error);
}

void ControllerHangTest::deafHungDaemonIsKilled()
{
    expectWarning("does not answer: asked for a goroutine dump");
    run("hangAfterReady,ignoreTerm");
    const QList<Snapshot> seen = m_bench->snapshotsUntil(State::Starting, [] {});
    QVERIFY(!seen.isEmpty());
    QCOMPARE(seen.last().lastExit->signal, SIGKILL);
    QVERIFY(seen.last().error->lastLines.join('\n').contains("goroutine 1"));
}

void ControllerHangTest::hungDaemonThatComesBackIsKept()
{
    run();
    const qint64 pid = m_bench->now().pid;
    expectWarning("does not answer: asked for a goroutine dump");
    kill(SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().health, Health::NotResponding, kPatience);
    kill(SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().health, Health::Serving, kPatience);
    QCOMPARE(m_bench->now().pid, pid);
    QCOMPARE(m_bench->now().restarts, 0);
}

void ControllerHangTest::hungDaemonIsKeptWithoutAPolicy()
{
    m_bench->profile.restart = RestartMode::Never;
    run();
    const qint64 pid = m_bench->now().pid;
    kill(SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().health, Health::NotResponding, kPatience);
    kill(SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->now().health, Health::Serving, kPatience);
    QCOMPARE(m_bench->now().pid, pid);
}

QTEST_GUILESS_MAIN(ControllerHangTest)
#include "tst_controllerhang.moc"
