// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "profilechange.h"

#include "helpers/processguard.h"

#include <QFile>

using namespace deck;
using namespace deck::test;

/// More in the log for a while, and the end of it.
class TemporaryLogTest : public ProfileChangeTest
{
    Q_OBJECT

private slots:
    void init() { beginAnew(); }
    void debugForAWhile();
    void debugEndsUnderTheNextManager();
    void debugEndedWhileNobodyManaged();
};

void TemporaryLogTest::debugForAWhile()
{
    RunningManager manager(m_home->path());
    QVERIFY2(manager.waitForServing(), manager.errors());
    const test::Answer answer = call({"debug", "24h", "trace", "--json"});
    QCOMPARE(answer.err, "");
    QCOMPARE(answer.json()["level"].toString(), "trace");
    QVERIFY(status()["arguments"].toArray().contains("trace"));
    QCOMPARE(status()["temporaryLogLevel"].toString(), "trace");
    const qint64 pid = daemonPid();
    QCOMPARE(call({"debug", "1h", "trace"}).code, 0); // another time needs no restart
    QCOMPARE(daemonPid(), pid);
    QCOMPARE(call({"debug", "off"}).code, 0);
    QVERIFY(!status()["arguments"].toArray().contains("trace"));
    QCOMPARE(status()["temporaryLogLevel"].toString(), "");
    QCOMPARE(call({"debug", "1s"}).code, 0);
    QVERIFY(manager.waitFor([](const QJsonObject &now) {
        return serves(now) && now["arguments"].toArray().contains("debug");
    }));
    QVERIFY(manager.waitFor([](const QJsonObject &now) { // back by itself
        return serves(now) && !now["arguments"].toArray().contains("debug");
    }));
    QVERIFY(!QFile::exists(m_home->path("state/temporary-log.json")));
}

void TemporaryLogTest::debugEndsUnderTheNextManager()
{
    ProcessGuard guard;
    {
        RunningManager manager(m_home->path(), kIndependent);
        QVERIFY2(manager.waitForServing(), manager.errors());
        QCOMPARE(call({"debug", "4s"}).code, 0);
        manager.kill();
    }
    guard.add(daemonPid());
    RunningManager next(m_home->path(), kIndependent);
    QVERIFY(next.waitFor(serves));
    QCOMPARE(next.snapshot()["temporaryLogLevel"].toString(), "debug");
    QCOMPARE(next.snapshot()["origin"].toString(), "adopted");
    QVERIFY(next.waitFor([](const QJsonObject &now) {
        return serves(now) && now["temporaryLogLevel"] == "" && now["origin"] == "launched" &&
               !now["arguments"].toArray().contains("debug");
    }));
    guard.add(next.daemonPid());
}

void TemporaryLogTest::debugEndedWhileNobodyManaged()
{
    ProcessGuard guard;
    {
        RunningManager manager(m_home->path(), kIndependent);
        QVERIFY2(manager.waitForServing(), manager.errors());
        QCOMPARE(call({"debug", "1h"}).code, 0);
        manager.kill();
    }
    const qint64 pid = daemonPid();
    guard.add(pid);
    const QString note = m_home->path("state/temporary-log.json");
    writeFile(note, "{\"level\": \"debug\", \"until\": \"2026-01-01T00:00:00.000Z\"}");
    RunningManager next(m_home->path(), kIndependent);
    QVERIFY(next.waitForServingOther(pid));
    QVERIFY(!next.snapshot()["arguments"].toArray().contains("debug"));
    guard.add(next.daemonPid());
    QVERIFY(!QFile::exists(note));
}

QTEST_GUILESS_MAIN(TemporaryLogTest)
#include "tst_temporarylog.moc"
