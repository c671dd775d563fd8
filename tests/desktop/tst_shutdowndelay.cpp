// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/shutdowndelay.h"

#include "desktop/fakedesktop.h"

#include <QSignalSpy>
#include <QTest>

using namespace deck;
using namespace deck::test;

class ShutdownDelayTest : public QObject
{
    Q_OBJECT

private slots:
    void isHeldWhileItIsNeeded();
    void needsChangeFasterThanLogindAnswers();
    void tellsOfTheShutdown();
    void withoutLogindNothingIsHeld();
};

void ShutdownDelayTest::isHeldWhileItIsNeeded()
{
    const FakeLogind logind;
    ShutdownDelay delay(QDBusConnection::sessionBus());
    delay.setNeeded(true);
    QTRY_VERIFY(delay.isHeld());
    QCOMPARE(logind.asked(), "shutdown delay");
    QVERIFY(logind.isHeld());
    delay.setNeeded(false);
    QVERIFY(!delay.isHeld());
    QTRY_VERIFY(!logind.isHeld());
}

void ShutdownDelayTest::needsChangeFasterThanLogindAnswers()
{
    const FakeLogind logind;
    ShutdownDelay delay(QDBusConnection::sessionBus());
    for (const bool needed : {true, false, true, false})
        delay.setNeeded(needed);
    QTRY_VERIFY(!logind.asked().isEmpty());
    QTRY_VERIFY(!logind.isHeld());
    QVERIFY(!delay.isHeld());
    delay.setNeeded(true);
    QTRY_VERIFY(delay.isHeld());
}

void ShutdownDelayTest::tellsOfTheShutdown()
{
    FakeLogind logind;
    ShutdownDelay delay(QDBusConnection::sessionBus());
    QSignalSpy begun(&delay, &ShutdownDelay::shutdownBegun);
    delay.setNeeded(true);
    QTRY_VERIFY(delay.isHeld());
    emit logind.PrepareForShutdown(false); // one was called off
    emit logind.PrepareForShutdown(true);
    QTRY_VERIFY(!begun.isEmpty());
    QCOMPARE(begun.size(), 1);
}

void ShutdownDelayTest::withoutLogindNothingIsHeld()
{
    ShutdownDelay delay(QDBusConnection::sessionBus());
    delay.setNeeded(true);
    const FakeLogind logind; // it comes later, and is asked when something changes
    QTRY_VERIFY((delay.setNeeded(true), delay.isHeld()));
}

QTEST_GUILESS_MAIN(ShutdownDelayTest)
#include "tst_shutdowndelay.moc"
