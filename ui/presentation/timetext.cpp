// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::TimeText)
};

/// The locale's own time to the minute, as a format. The C locale has seconds in it.
QString hourFormat()
{
    static const QRegularExpression seconds(u"[^a-zA-Z]s+"_s);
    return QLocale().timeFormat(QLocale::ShortFormat).remove(seconds);
}

/// To the second: the long format has the time zone, too.
QString clockFormat()
{
    static const QRegularExpression zone(uR"(\s*[\[(]?\bt\b[\])]?\s*)"_s);
    return QLocale().timeFormat(QLocale::LongFormat).remove(zone);
}

QString dayAndTime(const QDateTime &time, const QString &timeFormat)
{
    //: A day without its year, as in QDate::toString().
    const QString day = QLocale().toString(time.date(), Words::tr("d MMM"));
    return Words::tr("%1 %2", "day and time").arg(day, QLocale().toString(time.time(), timeFormat));
}

QString dayWhenOther(const QDateTime &time, const QDateTime &now, const QString &format)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == now.toLocalTime().date() ? QLocale().toString(local.time(), format)
                                                    : dayAndTime(local, format);
}

} // namespace

QString clockText(const QTime &time)
{
    return QLocale().toString(time, clockFormat());
}

QString exactClockText(const QTime &time)
{
    static const QRegularExpression seconds(uR"(\bs+\b)"_s);
    QString format = clockFormat();
    if (const auto found = seconds.match(format); found.hasMatch())
        format.insert(found.capturedEnd(), u".zzz"_s);
    return QLocale().toString(time, format);
}

QString hourText(const QDateTime &time, const QDateTime &now)
{
    return dayWhenOther(time, now, hourFormat());
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() ? dayWhenOther(time, now, clockFormat()) : u"–"_s;
}

QString stampText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return Words::tr("%1 %2", "day and time")
        .arg(QLocale().toString(local.date(), QLocale::ShortFormat), clockText(local.time()));
}

} // namespace deck
