// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/outofmemory.h"

#include <QTest>

#include <unistd.h>

using namespace deck;

class OutOfMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void kernelLines_data();
    void kernelLines();
    void noProcessNoCounter();
    void nobodyWasKilledJustNow();
};

void OutOfMemoryTest::kernelLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isIt");
    QTest::newRow("of the machine")
        << QByteArray("Out of memory: Killed process 42 (containerd) total-vm:1234kB") << true;
    QTest::newRow("of a group")
        << QByteArray("Memory cgroup out of memory: Killed process 42 (x) total-vm:1kB") << true;
    QTest::newRow("before Linux 5.0")
        << QByteArray("Out of memory: Kill process 42 (x) score 9 or sacrifice child") << true;
    QTest::newRow("another process")
        << QByteArray("Out of memory: Killed process 421 (x)") << false;
    QTest::newRow("another's number")
        << QByteArray("Out of memory: Killed process 142 (x)") << false;
    QTest::newRow("something else") << QByteArray("process 42 (x) is fine") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void OutOfMemoryTest::kernelLines()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isIt);
    QCOMPARE(isOomLineOf(line, 42), isIt);
}

void OutOfMemoryTest::noProcessNoCounter()
{
    QVERIFY(!OomCounter::of(0));
    QVERIFY(!OomCounter::of(-1));
}

void OutOfMemoryTest::nobodyWasKilledJustNow()
{
    QVERIFY(!kernelOomLine(::getpid(), std::chrono::seconds(5))); // this test lives
}

QTEST_GUILESS_MAIN(OutOfMemoryTest)
#include "tst_outofmemory.moc"
