// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/commandwaiter.h"
#include "helpers/scriptedsession.h"

#include <QTest>

using namespace deck;
using namespace deck::test;

namespace {

DaemonError error(ErrorCode code)
{
    return {code, {"a path", "a cause", "A next step."}};
}

Snapshot failed(ErrorCode code, State state = State::Failed)
{
    Snapshot snapshot = inState(state);
    snapshot.error = error(code);
    return snapshot;
}

Snapshot runningWith(Health health)
{
    Snapshot snapshot = inState(State::Running);
    snapshot.health = health;
    snapshot.healthDetail = "the metadata store is broken";
    return snapshot;
}

} // namespace

class CommandWaiterTest : public QObject
{
    Q_OBJECT

private slots:
    void outcomes_data();
    void outcomes();
    void commandsAreGivenOnce_data();
    void commandsAreGivenOnce();
    void refusalIsToldAtOnce();
    void laterRefusalIsSomebodyElses();
    void doneIsToldOnce();
    void waiterMayBeDeletedWhenDone();
};

void CommandWaiterTest::outcomes_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QList<Snapshot>>("shown"); // the first of them within the command
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, Command command, const QList<Snapshot> &shown,
                        const QString &outcome) {
        QTest::newRow(name) << command << shown << outcome;
    };
    const Snapshot stopped = inState(State::Stopped, Wanted::Stopped);
    const Snapshot starting = inState(State::Starting);
    const Snapshot running = inState(State::Running);
    const Snapshot stopping = inState(State::Stopping, Wanted::Stopped);
    const Snapshot stoppingToStart = inState(State::Stopping);

    row("start reaches serving", Command::Start, {starting, running}, "reached");
    row("start within the command", Command::Start, {running}, "reached");
    row("start is under way", Command::Start, {starting}, "waits");
    row("start fails at once", Command::Start, {failed(ErrorCode::BinaryNotFound)},
        "binary-not-found");
    row("start ends early, the policy tries again", Command::Start,
        {starting, failed(ErrorCode::EndedEarly, State::Backoff), running}, "ended-early");
    row("start comes up degraded", Command::Start, {starting, runningWith(Health::Degraded)},
        "not-serving");
    row("adopted daemon does not respond", Command::Start,
        {starting, runningWith(Health::NotResponding)}, "not-serving");
    row("stop comes between", Command::Start, {starting, stopping}, "start-cancelled");
    row("start after a stop that is under way", Command::Start,
        {stoppingToStart, starting, running}, "reached");

    row("stop of a running daemon", Command::Stop, {stopping, stopped}, "reached");
    row("stop in backoff, or when stopped", Command::Stop, {stopped}, "reached");
    row("stop is under way", Command::Stop, {stopping}, "waits");
    row("stop is not permitted", Command::Stop, {failed(ErrorCode::NotPermitted, State::Stopping)},
        "not-permitted");
    row("stop is stuck", Command::Stop, {stopping, failed(ErrorCode::NotStopped, State::Stopping)},
        "not-stopped");
    row("start comes between", Command::Stop, {stopping, stoppingToStart, starting}, "not-stopped");

    row("restart", Command::Restart, {stoppingToStart, starting, running}, "reached");
    row("restart of a stopped daemon", Command::Restart, {starting, running}, "reached");
    row("restart whose start fails", Command::Restart,
        {stoppingToStart, starting, failed(ErrorCode::EndedEarly)}, "ended-early");
    row("restart that a stop ends", Command::Restart, {stoppingToStart, stopping},
        "start-cancelled");
    row("repair", Command::Repair, {starting, running}, "reached");
    row("repair that does not help", Command::Repair, {failed(ErrorCode::PidFileUnusable)},
        "pid-file-unusable");
}

void CommandWaiterTest::outcomes()
{
    QFETCH(Command, command);
    QFETCH(QList<Snapshot>, shown);
    QFETCH(QString, outcome);
    ScriptedSession session;
    session.show(inState(State::Running)); // before the command: does not count
    session.onCommand([&] { session.show(shown.takeFirst()); });
    CommandWaiter waiter(session, command, Repair::SetAsidePidFile);
    QString told = "waits";
    connect(&waiter, &CommandWaiter::done, this, [&](const auto &failure, bool refused) {
        told = failure ? keyword(failure->code) : "reached";
        QVERIFY(!refused);
    });
    waiter.begin();
    while (!shown.isEmpty())
        session.show(shown.takeFirst());
    QCOMPARE(told, outcome);
}

void CommandWaiterTest::commandsAreGivenOnce_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QStringList>("given");
    QTest::newRow("start") << Command::Start << QStringList{"start"};
    QTest::newRow("stop") << Command::Stop << QStringList{"stop"};
    QTest::newRow("restart") << Command::Restart << QStringList{"restart"};
    QTest::newRow("repair") << Command::Repair << QStringList{"repair set-aside-pid-file"};
}

void CommandWaiterTest::commandsAreGivenOnce()
{
    QFETCH(Command, command);
    QFETCH(QStringList, given);
    ScriptedSession session;
    CommandWaiter waiter(session, command, Repair::SetAsidePidFile);
    QCOMPARE(session.commands(), QStringList());
    waiter.begin();
    session.show(inState(State::Starting));
    QCOMPARE(session.commands(), given);
}

void CommandWaiterTest::refusalIsToldAtOnce()
{
    ScriptedSession session;
    session.show(inState(State::Running));
    session.onCommand([&] { session.refuse(error(ErrorCode::AlreadyStarted)); });
    CommandWaiter waiter(session, Command::Start);
    QStringList told;
    connect(&waiter, &CommandWaiter::done, this, [&](const auto &failure, bool refused) {
        told << (refused ? "refused " : "") + keyword(failure->code);
    });
    waiter.begin();
    QCOMPARE(told, QStringList("refused already-started"));
}

void CommandWaiterTest::laterRefusalIsSomebodyElses()
{
    ScriptedSession session;
    session.onCommand([&] { session.show(inState(State::Starting)); });
    CommandWaiter waiter(session, Command::Start);
    int told = 0;
    connect(&waiter, &CommandWaiter::done, this, [&] { ++told; });
    waiter.begin();
    session.refuse(error(ErrorCode::AlreadyStarted));
    QCOMPARE(told, 0);
    session.show(inState(State::Running));
    QCOMPARE(told, 1);
}

void CommandWaiterTest::doneIsToldOnce()
{
    ScriptedSession session;
    CommandWaiter waiter(session, Command::Stop);
    int told = 0;
    connect(&waiter, &CommandWaiter::done, this, [&] { ++told; });
    waiter.begin();
    session.show(inState(State::Running));
    session.show(inState(State::Stopped, Wanted::Stopped));
    QCOMPARE(told, 1);
}

void CommandWaiterTest::waiterMayBeDeletedWhenDone()
{
    ScriptedSession session;
    session.onCommand([&] { session.show(inState(State::Starting)); });
    auto *waiter = new CommandWaiter(session, Command::Start);
    connect(waiter, &CommandWaiter::done, waiter, &QObject::deleteLater);
    waiter->begin();
    session.show(inState(State::Running));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    session.show(inState(State::Stopped)); // reaches nobody
}

QTEST_GUILESS_MAIN(CommandWaiterTest)
#include "tst_commandwaiter.moc"
