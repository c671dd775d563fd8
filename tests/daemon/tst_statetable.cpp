// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/statetable.h"

#include <QMap>
#include <QTest>

using namespace deck;

namespace {

const QMap<QString, Action> kActions = {
    {"-", Action::None},
    {"start", Action::Start},
    {"reject", Action::RejectStart},
    {"terminate", Action::Terminate},
    {"terminate to start", Action::TerminateToStart},
    {"terminate hung", Action::TerminateHung},
    {"wish start", Action::WishStart},
    {"drop wish", Action::DropWish},
    {"arm retry", Action::ArmRetry},
    {"cancel retry", Action::CancelRetry},
    {"cancel retry, start", Action::CancelRetryAndStart},
};

/// One line for each state, as a person would tell it; what is not told cannot happen.
struct Cell
{
    Event event;
    const char *next;
    const char *action;
};
struct Line
{
    State state;
    QList<Cell> cells;
};

const QList<Line> kExpected = {
    {State::Stopped,
     {{Event::StartAsked, "starting", "start"},
      {Event::RestartAsked, "starting", "start"},
      {Event::StopAsked, "stopped", "-"},
      {Event::Found, "starting", "-"}}},
    {State::Starting,
     {{Event::StartAsked, "starting", "reject"},
      {Event::StopAsked, "stopping", "terminate"},
      {Event::RestartAsked, "stopping", "terminate to start"},
      {Event::Refused, "failed", "-"},
      {Event::Ready, "running", "-"},
      {Event::StartFailed, "stopping", "terminate"},
      {Event::EndedStay, "stopped", "-"},
      {Event::EndedAgain, "starting", "start"},
      {Event::EndedLater, "backoff", "arm retry"},
      {Event::EndedBadly, "failed", "-"}}},
    {State::Running,
     {{Event::StartAsked, "running", "reject"},
      {Event::StopAsked, "stopping", "terminate"},
      {Event::RestartAsked, "stopping", "terminate to start"},
      {Event::Ready, "running", "-"},
      {Event::Hung, "stopping", "terminate hung"},
      {Event::EndedStay, "stopped", "-"},
      {Event::EndedAgain, "starting", "start"},
      {Event::EndedLater, "backoff", "arm retry"},
      {Event::EndedBadly, "failed", "-"}}},
    {State::Stopping,
     {{Event::StartAsked, "stopping", "wish start"},
      {Event::RestartAsked, "stopping", "wish start"},
      {Event::StopAsked, "stopping", "drop wish"},
      {Event::EndedStay, "stopped", "-"},
      {Event::EndedAgain, "starting", "start"},
      {Event::EndedLater, "backoff", "arm retry"},
      {Event::EndedBadly, "failed", "-"}}},
    {State::Backoff,
     {{Event::StartAsked, "starting", "cancel retry, start"},
      {Event::RestartAsked, "starting", "cancel retry, start"},
      {Event::StopAsked, "stopped", "cancel retry"},
      {Event::RetryDue, "starting", "start"}}},
    {State::Failed,
     {{Event::StartAsked, "starting", "start"},
      {Event::RestartAsked, "starting", "start"},
      {Event::StopAsked, "stopped", "-"},
      {Event::Found, "starting", "-"}}},
};

} // namespace

class StateTableTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCell_data();
    void everyCell();
    void everyStateIsTold();
};

void StateTableTest::everyCell_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("action");
    for (const Line &line : kExpected) {
        for (int event = 0; event < kEventCount; ++event) {
            const auto told =
                std::find_if(line.cells.begin(), line.cells.end(),
                             [&](const Cell &c) { return static_cast<int>(c.event) == event; });
            const bool happens = told != line.cells.end();
            QTest::addRow("%s, event %d", qPrintable(keyword(line.state)), event)
                << static_cast<int>(line.state) << event << QString(happens ? told->next : "")
                << QString(happens ? told->action : "");
        }
    }
}

void StateTableTest::everyCell()
{
    QFETCH(int, state);
    QFETCH(int, event);
    QFETCH(QString, next);
    QFETCH(QString, action);
    const auto found = step(static_cast<State>(state), static_cast<Event>(event));
    QCOMPARE(found.has_value(), !next.isEmpty());
    if (!found)
        return;
    QCOMPARE(keyword(found->next), next);
    QVERIFY(kActions.contains(action));
    QVERIFY2(found->action == kActions.value(action), qPrintable(action));
}

void StateTableTest::everyStateIsTold()
{
    QCOMPARE(kExpected.size(), kStateCount);
}

QTEST_GUILESS_MAIN(StateTableTest)
#include "tst_statetable.moc"
