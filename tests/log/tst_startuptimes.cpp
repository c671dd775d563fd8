// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/temporaryhome.h"
#include "log/startuptimes.h"

#include <QTest>

using namespace deck;
using namespace deck::test;
using std::chrono::microseconds;

class StartupTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void saysNothingOfATrimmedLog();
    void saysNothingOfWhatIsNotThere();
};

namespace {

/// A line of 1.x at a time of one second, in ms.
QByteArray line(int ms, const QByteArray &rest)
{
    return "time=\"2026-11-24T10:00:00." + QByteArray::number(ms).rightJustified(3, '0') +
           "000000Z\" level=info " + rest + '\n';
}

QByteArray loading(int ms, const QByteArray &plugin)
{
    return line(ms, R"(msg="loading plugin \")" + plugin + R"(\"..." type=x)");
}

QByteArray loadingIn2(int ms, const QByteArray &plugin)
{
    return line(ms, "msg=\"loading plugin\" id=" + plugin + " type=x");
}

microseconds ms(int count)
{
    return std::chrono::milliseconds(count);
}

} // namespace

void StartupTimesTest::reads_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QList<StartupStep>>("steps");
    QTest::addColumn<qint64>("total"); // ms; -1: it did not come up
    const QByteArray begin = line(0, "msg=\"starting containerd\"");
    const QByteArray booted = line(90, "msg=\"containerd successfully booted in 0.090s\"");
    const QList<StartupStep> two{{"a.content", ms(10), ms(30)}, {"b.bolt", ms(40), ms(50)}};
    QTest::newRow("1.x") << begin + loading(10, "a.content") + loading(40, "b.bolt") + booted << two
                         << qint64(90);
    QTest::newRow("2.x") << begin + loadingIn2(10, "a.content") + loadingIn2(40, "b.bolt") + booted
                         << two << qint64(90);
    QTest::newRow("other lines between")
        << begin + loading(10, "a.content") + line(20, "msg=\"skip loading plugin\" type=y") +
               "not a record\n" + loading(40, "b.bolt") + booted
        << two << qint64(90);
    QTest::newRow("died on the way")
        << begin + loading(10, "a.content") + loading(40, "b.bolt")
        << QList<StartupStep>{{"a.content", ms(10), ms(30)}, {"b.bolt", ms(40), ms(0)}}
        << qint64(-1);
    QTest::newRow("what comes later does not count")
        << begin + loading(10, "a.content") + loading(40, "b.bolt") + booted +
               loading(500, "c.late")
        << two << qint64(90);
    QTest::newRow("JSON")
        << QByteArray(R"({"level":"info","msg":"starting","time":"2026-11-24T10:00:00Z"})"
                      "\n"
                      R"({"id":"a","level":"info","msg":"loading plugin",)"
                      R"("time":"2026-11-24T10:00:00.010Z"})"
                      "\n"
                      R"({"level":"info","msg":"containerd successfully booted in 0.02s",)"
                      R"("time":"2026-11-24T10:00:00.020Z"})"
                      "\n")
        << QList<StartupStep>{{"a", ms(10), ms(10)}} << qint64(20);
    QTest::newRow("logs no plugins") << begin + booted << QList<StartupStep>() << qint64(90);
}

void StartupTimesTest::reads()
{
    QFETCH(QByteArray, log);
    QFETCH(QList<StartupStep>, steps);
    QFETCH(qint64, total);
    const TemporaryHome home;
    writeFile(home.path("containerd.log"), log);
    const auto times = readStartupTimes(home.path("containerd.log"));
    QVERIFY(times);
    QCOMPARE(times->steps, steps);
    QCOMPARE(times->total.value_or(microseconds(-1000)).count(), total * 1000);
}

void StartupTimesTest::saysNothingOfATrimmedLog()
{
    const TemporaryHome home;
    writeFile(home.path("containerd.log"), QByteArray(4096, '\0') + loading(10, "a"));
    QVERIFY(!readStartupTimes(home.path("containerd.log")));
}

void StartupTimesTest::saysNothingOfWhatIsNotThere()
{
    const TemporaryHome home;
    QVERIFY(!readStartupTimes(home.path("none.log")));
    writeFile(home.path("empty.log"), {});
    QVERIFY(!readStartupTimes(home.path("empty.log")));
    writeFile(home.path("text.log"), "panic: no time is said\n");
    QVERIFY(!readStartupTimes(home.path("text.log")));
}

QTEST_GUILESS_MAIN(StartupTimesTest)
#include "tst_startuptimes.moc"
