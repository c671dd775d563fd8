// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// When silence counts, with the clock and the client held.

#include "daemon/healthmonitor.h"

#include <QSignalSpy>
#include <QTest>

using namespace deck;
using namespace std::chrono_literals;

namespace {

class HeldClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return m_now; }
    [[nodiscard]] double jitter() override { return 0; }
    void advance(std::chrono::milliseconds time) { m_now += time; }

private:
    TimePoint m_now;
};

class SpokenClient final : public DaemonClient
{
public:
    void attach(const QString &, pid_t) override {}
    void detach() override {}
    void check(std::chrono::milliseconds) override { ++m_asked; }

    void answer(Health health)
    {
        DaemonReport report;
        report.health = health;
        emit checked(report);
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    int m_asked = 0;
};

} // namespace

class HealthMonitorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksWhileItRuns();
    void answersAreReported();
    void silenceCountsWhenItLasts();
    void anAnswerForgetsTheSilence();
    void silenceOfASleeperDoesNotCount();
    void nothingAfterEnd();
    void beginForgetsTheSilence();
    void threeSilencesFitIntoTenSeconds();

private:
    std::unique_ptr<HeldClock> m_clock;
    SpokenClient m_client;
    std::unique_ptr<HealthMonitor> m_monitor;
    std::unique_ptr<QSignalSpy> m_reported;
};

void HealthMonitorTest::init()
{
    m_monitor.reset(); // before its clock
    m_clock = std::make_unique<HeldClock>();
    m_monitor = std::make_unique<HealthMonitor>(m_client, *m_clock);
    m_reported = std::make_unique<QSignalSpy>(m_monitor.get(), &HealthMonitor::reported);
    m_monitor->begin();
}

void HealthMonitorTest::asksWhileItRuns()
{
    const int before = m_client.asked();
    QTRY_VERIFY(m_client.asked() > before);
}

void HealthMonitorTest::answersAreReported()
{
    m_client.answer(Health::Serving);
    m_client.answer(Health::Degraded);
    QCOMPARE(m_reported->size(), 2);
}

void HealthMonitorTest::silenceCountsWhenItLasts()
{
    m_client.answer(Health::NotResponding);
    m_client.answer(Health::NotResponding);
    QCOMPARE(m_reported->size(), 0);
    m_client.answer(Health::NotResponding);
    QCOMPARE(m_reported->size(), 1);
    QCOMPARE(m_reported->last().first().value<DaemonReport>().health, Health::NotResponding);
}

void HealthMonitorTest::anAnswerForgetsTheSilence()
{
    for (int i = 0; i < 5; ++i) {
        m_client.answer(Health::NotResponding);
        m_client.answer(Health::NotResponding);
        m_client.answer(Health::Serving);
    }
    QCOMPARE(m_reported->size(), 5); // all of them good
}

void HealthMonitorTest::silenceOfASleeperDoesNotCount()
{
    // This process was stopped for 30 s in the middle of a question.
    m_client.answer(Health::NotResponding);
    m_client.answer(Health::NotResponding);
    m_clock->advance(30s);
    m_client.answer(Health::NotResponding);
    QCOMPARE(m_reported->size(), 0);
}

void HealthMonitorTest::nothingAfterEnd()
{
    m_monitor->end();
    m_client.answer(Health::Serving);
    QCOMPARE(m_reported->size(), 0);
}

void HealthMonitorTest::beginForgetsTheSilence()
{
    m_client.answer(Health::NotResponding);
    m_client.answer(Health::NotResponding);
    m_monitor->end();
    m_monitor->begin();
    m_client.answer(Health::NotResponding);
    QCOMPARE(m_reported->size(), 0);
}

void HealthMonitorTest::threeSilencesFitIntoTenSeconds()
{
    // Of a daemon that hangs just after an answer.
    const auto noticed =
        HealthMonitor::kFailures * HealthMonitor::kInterval + HealthMonitor::kDeadline;
    QVERIFY(HealthMonitor::kDeadline < HealthMonitor::kInterval);
    QVERIFY(noticed < 10s);
}

QTEST_GUILESS_MAIN(HealthMonitorTest)
#include "tst_healthmonitor.moc"
