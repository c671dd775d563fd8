// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/timetext.h"

#include <QLocale>
#include <QTest>

using namespace deck;

/// Times in the way of a locale; the texts around them are English here.
class TimeTextTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void byLocale_data();
    void byLocale();
    void ofNoTime();
};

void TimeTextTest::byLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("hour");
    QTest::addColumn<QString>("otherDay");
    QTest::addColumn<QString>("stamp");
    QTest::newRow("plain") << "C"
                           << "15:07:04"
                           << "15:07:04.025"
                           << "15:07"
                           << "3 Nov 15:07:04"
                           << "3 Nov 2026 15:07:04";
    QTest::newRow("British") << "en_GB"
                             << "15:07:04"
                             << "15:07:04.025"
                             << "15:07"
                             << "3 Nov 15:07:04"
                             << "03/11/2026 15:07:04";
    QTest::newRow("with half days") << "en_US"
                                    << "3:07:04 PM"
                                    << "3:07:04.025 PM"
                                    << "3:07 PM"
                                    << "3 Nov 3:07:04 PM"
                                    << "11/3/26 3:07:04 PM";
    QTest::newRow("zone in front") << "zh_CN"
                                   << "15:07:04"
                                   << "15:07:04.025"
                                   << "15:07"
                                   << "3 11月 15:07:04"
                                   << "2026/11/3 15:07:04";
    QTest::newRow("dots") << "fi_FI"
                          << "15.07.04"
                          << "15.07.04.025"
                          << "15.07"
                          << "3 marrask. 15.07.04"
                          << "3.11.2026 15.07.04";
    QTest::newRow("words, and one digit") << "ko_KR"
                                          << "오후 3시 7분 4초"
                                          << "오후 3시 7분 4.025초"
                                          << "오후 3:07"
                                          << "3 11월 오후 3시 7분 4초"
                                          << "26. 11. 3. 오후 3시 7분 4초";
}

void TimeTextTest::byLocale()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    const QDateTime time(QDate(2026, 11, 3), QTime(15, 7, 4, 25));
    QTEST(clockText(time.time()), "clock");
    QTEST(exactClockText(time.time()), "exact");
    QTEST(hourText(time, time.addSecs(60)), "hour");
    QTEST(momentText(time, time.addSecs(60)), "clock");
    QTEST(momentText(time, time.addDays(1)), "otherDay");
    QTEST(momentText(time.toUTC(), time.addDays(1)), "otherDay");
    QTEST(stampText(time.toUTC()), "stamp");
}

void TimeTextTest::ofNoTime()
{
    QCOMPARE(momentText({}, QDateTime::currentDateTime()), QString("–"));
    QCOMPARE(stampText({}), QString());
}

QTEST_GUILESS_MAIN(TimeTextTest)
#include "tst_timetext.moc"
