// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runstore.h"
#include "helpers/container.h"
#include "helpers/terminal.h"
#include "posix/procfs.h"

#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace deck;
using namespace deck::test;

/// Kill after kill: containers keep their pids, and the manager keeps nothing of what has gone.
class RestartsTest : public QObject
{
    Q_OBJECT

private slots:
    void containersSurviveKillAfterKill();
    void recordsTellThemApart();
};

namespace {

/// DECK_KILLS=100 for the long proof.
int wantedKills()
{
    bool isNumber = false;
    const int count = qEnvironmentVariableIntValue("DECK_KILLS", &isNumber);
    return isNumber && count > 0 ? count : 6;
}

qsizetype descriptorsOf(qint64 pid)
{
    const auto open = openDescriptors(static_cast<pid_t>(pid));
    return open ? open->size() : -1;
}

QList<RunRecord> recordsOf(const TemporaryHome &home)
{
    return RunStore(home.path("log/runs")).readAll().records;
}

} // namespace

void RestartsTest::containersSurviveKillAfterKill()
{
    constexpr int kKillsInARow = 3; // five starts within ten seconds would be the last
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    std::vector<std::unique_ptr<Container>> containers;
    for (const char *name : {"one", "two", "three"}) {
        containers.push_back(std::make_unique<Container>(home));
        const QString problem = containers.back()->start(name);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    qsizetype descriptors = 0;
    const int kills = wantedKills();
    for (int i = 0; i < kills; ++i) {
        const qint64 daemon = manager.daemonPid();
        QCOMPARE(::kill(static_cast<pid_t>(daemon), SIGKILL), 0);
        QVERIFY2(manager.waitForServingOther(daemon), manager.errors());
        for (const auto &container : containers)
            QCOMPARE(container->pidSaidByDaemon(), container->pid());
        if (i % kKillsInARow == kKillsInARow - 1) { // a person's wish forgets the kills before
            const qint64 before = manager.daemonPid();
            QCOMPARE(deckctl({"restart", "--home", home.path()}).code, 0);
            QVERIFY(manager.waitForServingOther(before));
        }
        if (i == kKillsInARow - 1)
            descriptors = descriptorsOf(manager.pid());
    }
    QVERIFY(descriptors > 0);
    QTRY_VERIFY(descriptorsOf(manager.pid()) <= descriptors);
    for (const auto &container : containers)
        QVERIFY(container->isAlive());
}

void RestartsTest::recordsTellThemApart()
{
    const TemporaryHome home;
    RunningManager manager(home.path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const qint64 first = manager.daemonPid();
    QCOMPARE(::kill(static_cast<pid_t>(first), SIGSEGV), 0);
    QVERIFY2(manager.waitForServingOther(first), manager.errors());
    QCOMPARE(deckctl({"stop", "--home", home.path()}).code, 0);
    QTRY_COMPARE(recordsOf(home).size(), 2);
    QTRY_COMPARE(outcomeOf(recordsOf(home).last()), RunOutcome::Stopped);
    const RunRecord crashed = recordsOf(home).first();
    QCOMPARE(crashed.pid, first);
    QVERIFY(crashed.readyMs);
    QVERIFY(!crashed.version.isEmpty());
    QVERIFY(outcomeOf(crashed) == RunOutcome::Crashed || outcomeOf(crashed) == RunOutcome::Failed);
    // Go's runtime says what it was killed by, and then where each goroutine was, at length.
    QVERIFY2(crashed.fatalLine.startsWith("SIGSEGV"), qPrintable(crashed.fatalLine));
    QVERIFY(crashed.lastLines.contains(crashed.fatalLine));
    QVERIFY(!crashed.lastLines.filter("goroutine ").isEmpty());
    QCOMPARE(recordsOf(home).last().askedBy, Asker::Policy);
    const Answer answer = deckctl({"runs", "last", "--home", home.path()});
    QVERIFY2(answer.out.contains("stopped (terminal)"), answer.out);
}

QTEST_GUILESS_MAIN(RestartsTest)
#include "tst_restarts.moc"
