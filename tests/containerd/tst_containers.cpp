// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/container.h"
#include "helpers/terminal.h"

#include <QTest>

#include <csignal>
#include <memory>

using namespace deck;
using namespace deck::test;

/// Containers outlive whatever happens to the daemon and to its manager.
class ContainersTest : public QObject
{
    Q_OBJECT

private slots:
    void surviveStopAndStart();
    void surviveRestart();
    void surviveKill();
    void surviveTheManager();
};

namespace {

/// A manager, a daemon that serves, and a container on it.
struct Bench
{
    TemporaryHome home;
    std::unique_ptr<RunningManager> manager = std::make_unique<RunningManager>(home.path());
    Container container{home};

    [[nodiscard]] QString begin()
    {
        return manager->waitForServing() ? container.start("one")
                                         : QString::fromUtf8(manager->errors());
    }
    [[nodiscard]] Answer command(const QString &word) const
    {
        return deckctl({word, "--home", home.path()});
    }
};

} // namespace

void ContainersTest::surviveStopAndStart()
{
    Bench bench;
    const QString problem = bench.begin();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(bench.command("stop").code, 0);
    QVERIFY(bench.container.isAlive());
    QCOMPARE(bench.command("start").code, 0);
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
}

void ContainersTest::surviveRestart()
{
    Bench bench;
    const QString problem = bench.begin();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(bench.command("restart").code, 0);
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
}

void ContainersTest::surviveKill()
{
    Bench bench;
    const QString problem = bench.begin();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const qint64 daemon = bench.manager->daemonPid();
    QCOMPARE(::kill(static_cast<pid_t>(daemon), SIGKILL), 0);
    QVERIFY(bench.manager->waitForServingOther(daemon));
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
}

void ContainersTest::surviveTheManager()
{
    Bench bench;
    const QString problem = bench.begin();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    bench.manager->kill(); // and the daemon with it
    QVERIFY(bench.container.isAlive());
    bench.manager = std::make_unique<RunningManager>(bench.home.path());
    QVERIFY2(bench.manager->waitForServing(), bench.manager->errors());
    QCOMPARE(bench.container.pidSaidByDaemon(), bench.container.pid());
}

QTEST_GUILESS_MAIN(ContainersTest)
#include "tst_containers.moc"
