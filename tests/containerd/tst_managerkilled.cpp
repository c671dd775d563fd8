// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/container.h"
#include "helpers/homedaemons.h"
#include "helpers/terminal.h"

#include <QTest>

#include <csignal>

using namespace deck;
using namespace deck::test;

/// The manager is killed in each of its states, with a container on its daemon: the next one is
/// well, there is one daemon, and the container has noticed nothing.
class ManagerKilledTest : public QObject
{
    Q_OBJECT

private slots:
    void nextOneIsWell_data();
    void nextOneIsWell();

private:
    void begin(const QString &lifetime);
    /// A manager over a daemon that is held still, so that what comes next takes its time.
    void adoptHeldDaemon();
    void startAndHold();
    void stopHeldDaemon();
    void reachBackoff();
    void hold(qint64 pid);

    QStringList m_options;
    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<RunningManager> m_manager;
    qint64 m_held = 0;
};

void ManagerKilledTest::begin(const QString &lifetime)
{
    m_options = {"--set", "lifetime=" + lifetime};
    m_held = 0;
    m_home = std::make_unique<TemporaryHome>();
    m_manager = std::make_unique<RunningManager>(m_home->path(), m_options);
    QVERIFY2(m_manager->waitForServing(), m_manager->errors());
}

void ManagerKilledTest::hold(qint64 pid)
{
    m_held = pid;
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGSTOP), 0);
}

void ManagerKilledTest::adoptHeldDaemon()
{
    const qint64 daemon = m_manager->daemonPid();
    m_manager->kill();
    hold(daemon);
    m_manager = std::make_unique<RunningManager>(m_home->path(), m_options);
    QVERIFY(m_manager->waitForState("starting"));
    QCOMPARE(m_manager->daemonPid(), daemon);
    QCOMPARE(m_manager->snapshot()["origin"].toString(), "adopted");
}

void ManagerKilledTest::startAndHold()
{
    QCOMPARE(deckctl({"stop", "--home", m_home->path()}).code, 0);
    m_manager->kill();
    m_manager = std::make_unique<RunningManager>(m_home->path(), m_options);
    QVERIFY(m_manager->waitForState("starting"));
    hold(m_manager->daemonPid());
}

void ManagerKilledTest::stopHeldDaemon()
{
    hold(m_manager->daemonPid());
    m_manager->terminate();
    QVERIFY(m_manager->waitForState("stopping"));
}

void ManagerKilledTest::reachBackoff()
{
    for (int kills = 0; kills < 2; ++kills) { // the first one is answered at once
        const qint64 daemon = m_manager->daemonPid();
        QCOMPARE(::kill(static_cast<pid_t>(daemon), SIGKILL), 0);
        if (kills == 0)
            QVERIFY(m_manager->waitForServingOther(daemon));
    }
    QVERIFY(m_manager->waitForState("backoff"));
}

void ManagerKilledTest::nextOneIsWell_data()
{
    QTest::addColumn<QString>("lifetime");
    QTest::addColumn<QString>("state");
    for (const char *state : {"starting", "running", "stopping", "backoff"}) {
        QTest::addRow("%s", state) << "manager" << state;
        QTest::addRow("%s, independent", state) << "independent" << state;
    }
    QTest::newRow("adopting") << "independent"
                              << "adopting";
}

void ManagerKilledTest::nextOneIsWell()
{
    QFETCH(QString, lifetime);
    QFETCH(QString, state);
    begin(lifetime);
    Container container(*m_home);
    const QString problem = container.start("one");
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    ProcessGuard guard;
    guard.add(m_manager->daemonPid());
    if (state == "starting")
        startAndHold();
    else if (state == "stopping")
        stopHeldDaemon();
    else if (state == "backoff")
        reachBackoff();
    else if (state == "adopting")
        adoptHeldDaemon();
    guard.add(m_manager->daemonPid());
    m_manager->kill();
    if (m_held != 0)
        ::kill(static_cast<pid_t>(m_held), SIGCONT); // it may have gone with its manager
    QVERIFY(container.isAlive());

    m_manager = std::make_unique<RunningManager>(m_home->path(), m_options);
    QVERIFY2(m_manager->waitForServing(), m_manager->errors());
    guard.add(m_manager->daemonPid());
    QCOMPARE(daemonsOf(m_home->path()), QList{m_manager->daemonPid()});
    QCOMPARE(readFile(m_home->path("state/containerd.pid")),
             QByteArray::number(m_manager->daemonPid()));
    QCOMPARE(container.pidSaidByDaemon(), container.pid());
    QCOMPARE(deckctl({"stop", "--home", m_home->path()}).code, 0);
    QCOMPARE(daemonsOf(m_home->path()), QList<qint64>());
    m_manager.reset();
}

QTEST_GUILESS_MAIN(ManagerKilledTest)
#include "tst_managerkilled.moc"
