// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/restartpolicy.h"

#include <QTest>

using namespace deck;
using namespace std::chrono_literals;
using Verdict = RestartPolicy::Verdict;

namespace {

/// Ends after a while, again and again; time is what the test says it is.
class Daemon
{
public:
    explicit Daemon(RestartMode mode) : m_policy(mode) {}

    RestartPolicy::Decision runFor(std::chrono::milliseconds duration, bool failure = true,
                                   double jitter = 0)
    {
        m_policy.started(m_now);
        m_now += duration;
        const auto decision = m_policy.ended(failure, m_now, jitter);
        m_now += decision.delay;
        return decision;
    }
    RestartPolicy &policy() { return m_policy; }

private:
    RestartPolicy m_policy;
    Clock::TimePoint m_now{1000s};
};

} // namespace

class RestartPolicyTest : public QObject
{
    Q_OBJECT

private slots:
    void modeDecides_data();
    void modeDecides();
    void firstComesAtOnceThenLater();
    void delayEndsAtThirtySeconds();
    void jitterShortens();
    void fifthStartInTenSecondsIsTheLast();
    void aPersonsWishForgets();
    void aLongRunForgets();
};

void RestartPolicyTest::modeDecides_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("failure");
    QTest::addColumn<bool>("restarts");
    const auto row = [](const char *name, RestartMode mode, bool failure, bool restarts) {
        QTest::newRow(name) << static_cast<int>(mode) << failure << restarts;
    };
    row("never, killed", RestartMode::Never, true, false);
    row("never, exit 0", RestartMode::Never, false, false);
    row("on-failure, killed", RestartMode::OnFailure, true, true);
    row("on-failure, exit 0", RestartMode::OnFailure, false, false);
    row("always, killed", RestartMode::Always, true, true);
    row("always, exit 0", RestartMode::Always, false, true);
}

void RestartPolicyTest::modeDecides()
{
    QFETCH(int, mode);
    QFETCH(bool, failure);
    QFETCH(bool, restarts);
    Daemon daemon(static_cast<RestartMode>(mode));
    const auto decision = daemon.runFor(60s, failure);
    QVERIFY(decision.verdict == (restarts ? Verdict::AtOnce : Verdict::Stay));
}

void RestartPolicyTest::firstComesAtOnceThenLater()
{
    Daemon daemon(RestartMode::OnFailure);
    QVERIFY((daemon.runFor(3s) == RestartPolicy::Decision{Verdict::AtOnce, 0ms}));
    QVERIFY((daemon.runFor(3s) == RestartPolicy::Decision{Verdict::Later, 250ms}));
    QVERIFY((daemon.runFor(3s) == RestartPolicy::Decision{Verdict::Later, 500ms}));
    QVERIFY((daemon.runFor(3s) == RestartPolicy::Decision{Verdict::Later, 1000ms}));
}

void RestartPolicyTest::delayEndsAtThirtySeconds()
{
    Daemon daemon(RestartMode::Always);
    for (int i = 0; i < 30; ++i)
        QCOMPARE_LE(daemon.runFor(9s).delay, 30'000ms);
    QCOMPARE(daemon.runFor(9s).delay, 30'000ms);
}

void RestartPolicyTest::jitterShortens()
{
    Daemon daemon(RestartMode::OnFailure);
    (void)daemon.runFor(9s);
    (void)daemon.runFor(9s);
    (void)daemon.runFor(9s);
    QCOMPARE(daemon.runFor(9s, true, 0.5).delay, 875ms);
}

void RestartPolicyTest::fifthStartInTenSecondsIsTheLast()
{
    Daemon daemon(RestartMode::OnFailure);
    for (int start = 1; start < RestartPolicy::kStartsInWindow; ++start)
        QVERIFY(daemon.runFor(1ms).verdict != Verdict::GiveUp);
    QVERIFY(daemon.runFor(1ms).verdict == Verdict::GiveUp);
}

void RestartPolicyTest::aPersonsWishForgets()
{
    Daemon daemon(RestartMode::OnFailure);
    for (int start = 1; start < RestartPolicy::kStartsInWindow; ++start)
        (void)daemon.runFor(1ms);
    daemon.policy().forget();
    QVERIFY(daemon.runFor(1ms).verdict == Verdict::AtOnce);
}

void RestartPolicyTest::aLongRunForgets()
{
    Daemon daemon(RestartMode::OnFailure);
    (void)daemon.runFor(1s);
    QVERIFY(daemon.runFor(1s).verdict == Verdict::Later);
    QVERIFY(daemon.runFor(10s).verdict == Verdict::AtOnce);
}

QTEST_GUILESS_MAIN(RestartPolicyTest)
#include "tst_restartpolicy.moc"
