// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/trialverdict.h"

#include <QTest>

using namespace deck;

/// Whether a daemon that came up with a change is as well as it was before.
class TrialVerdictTest : public QObject
{
    Q_OBJECT

private slots:
    void faults_data();
    void faults();
    void whatIsKnown();
};

namespace {

Snapshot running(Health health, const QStringList &failed)
{
    Snapshot snapshot;
    snapshot.state = State::Running;
    snapshot.health = health;
    snapshot.healthDetail = "detail";
    for (const QString &id : failed)
        snapshot.failedPlugins.append({id, "error of " + id});
    return snapshot;
}

} // namespace

void TrialVerdictTest::faults_data()
{
    QTest::addColumn<Health>("health");
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QStringList>("failedBefore");
    QTest::addColumn<QString>("fault"); // a part of it
    const auto row = [](const char *name, Health health, const QStringList &failed, bool isKnown,
                        const QStringList &before, const QString &fault) {
        QTest::newRow(name) << health << failed << isKnown << before << fault;
    };
    row("well", Health::Serving, {}, true, {}, "");
    row("a plugin fails", Health::Serving, {"a"}, true, {}, "error of a");
    row("a plugin that failed before", Health::Serving, {"a"}, true, {"a"}, "");
    row("one of two is new", Health::Serving, {"a", "b"}, true, {"a"}, "error of b");
    row("degraded by a plugin", Health::Degraded, {"a"}, true, {}, "error of a");
    row("degraded as before", Health::Degraded, {"a"}, true, {"a"}, "");
    row("a plugin fails, and what was before is not known", Health::Serving, {"a"}, false, {}, "");
    row("degraded, and what was before is not known", Health::Degraded, {"a"}, false, {}, "detail");
    row("does not answer", Health::NotResponding, {}, true, {}, "detail");
}

void TrialVerdictTest::faults()
{
    QFETCH(Health, health);
    QFETCH(QStringList, failed);
    QFETCH(bool, isKnown);
    QFETCH(QStringList, failedBefore);
    QFETCH(QString, fault);
    ChangeRecord change;
    if (isKnown)
        change.failedBefore = failedBefore;
    const auto found = faultOf(running(health, failed), change);
    QCOMPARE(found.has_value(), !fault.isEmpty());
    QVERIFY(!found || found->contains(fault));
}

void TrialVerdictTest::whatIsKnown()
{
    QCOMPARE(knownFailures(running(Health::Serving, {"a"})), QStringList{"a"});
    QCOMPARE(knownFailures(running(Health::Serving, {})), QStringList{});
    QVERIFY(!knownFailures(running(Health::NotResponding, {"a"})));
    Snapshot stopped = running(Health::Serving, {});
    stopped.state = State::Stopped;
    QVERIFY(!knownFailures(stopped));
}

QTEST_GUILESS_MAIN(TrialVerdictTest)
#include "tst_trialverdict.moc"
