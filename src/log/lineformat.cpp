// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/lineformat.h"

#include "log/logrecord.h"
#include "log/showntext.h"

#include <QDateTime>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono;

QString localTime(LogTime time, const QString &pattern)
{
    const auto ms = floor<milliseconds>(time).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(ms).toString(pattern);
}

QString sinceStart(LogTime time, LogTime start)
{
    const auto ms = duration_cast<milliseconds>(time - start).count();
    const qint64 size = ms < 0 ? -ms : ms;
    constexpr qint64 kSecond = 1000;
    constexpr qint64 kMinute = 60 * kSecond;
    return u"%1%2:%3:%4.%5"_s.arg(ms < 0 ? u'-' : u'+')
        .arg(size / (60 * kMinute))
        .arg(size / kMinute % 60, 2, 10, QLatin1Char('0'))
        .arg(size / kSecond % 60, 2, 10, QLatin1Char('0'))
        .arg(size % kSecond, 3, 10, QLatin1Char('0'));
}

QString ago(LogTime time, LogTime now)
{
    const auto s = std::max<qint64>(0, duration_cast<seconds>(now - time).count());
    constexpr qint64 kTwoMinutes = 120;
    constexpr qint64 kTwoHours = 2 * 3600;
    constexpr qint64 kTwoDays = 2 * 86400;
    if (s < kTwoMinutes)
        return u"%1 s"_s.arg(s);
    if (s < kTwoHours)
        return u"%1 min"_s.arg(s / 60);
    return s < kTwoDays ? u"%1 h"_s.arg(s / 3600) : u"%1 d"_s.arg(s / 86400);
}

struct Column
{
    QString text;
    qsizetype width = 0;
};

/// The width does not depend on the line, so that messages stand under each other.
Column timeColumn(std::optional<LogTime> time, const LineFormat &format)
{
    switch (format.time) {
    case LineFormat::Time::Clock:
        return {time ? localTime(*time, u"HH:mm:ss.zzz"_s) : QString(), 12};
    case LineFormat::Time::Date:
        return {time ? localTime(*time, u"yyyy-MM-dd HH:mm:ss.zzz"_s) : QString(), 23};
    case LineFormat::Time::SinceStart:
        return {time ? sinceStart(*time, format.start) : QString(), 12};
    case LineFormat::Time::Ago:
        return {time ? ago(*time, format.now) : QString(), 7};
    }
    return {};
}

void append(FormattedLine &line, const QString &text, FormattedLine::Kind kind)
{
    line.parts.append({line.text.size(), text.size(), kind});
    line.text += text;
}

/// Values that hold spaces are quoted again, so that one sees where they end.
QString shownValue(const LogRecord::Field &field)
{
    const QString text = shownText(field.value);
    const bool isBare = field.isRaw || (!text.isEmpty() && !text.contains(u' '));
    return isBare ? text : u'"' + text + u'"';
}

/// One row for each line of a text that may hold newlines, the first behind the name.
void appendRow(QString &out, const QString &name, const QByteArray &value)
{
    constexpr qsizetype kColumn = 16;
    QString head = name.leftJustified(kColumn);
    if (!head.endsWith(u' '))
        head += u' ';
    for (const QByteArray &row : value.split('\n')) {
        out += head + shownText(row) + u'\n';
        head = QString(kColumn, u' ');
    }
}

/// The head of a line that was not read to its end: its last value is closed where it was cut.
LogRecord parseCut(QByteArrayView head)
{
    QByteArray closed = head.toByteArray();
    while (closed.endsWith('\\'))
        closed.chop(1);
    const LogRecord record = parseRecord(closed + (closed.startsWith('{') ? "\"}" : "\""));
    return record.form == LogRecord::Form::Plain ? parseRecord(head) : record;
}

} // namespace

FormattedLine formatLine(QByteArrayView line, const LineFormat &format, bool isCut)
{
    FormattedLine out;
    if (format.isRaw) {
        out.text = shownText(line);
        return out;
    }
    using Kind = FormattedLine::Kind;
    const LogRecord record = isCut ? parseCut(line) : parseRecord(line);
    const Column column = timeColumn(record.time, format);
    append(out, column.text.rightJustified(column.width) + u"  "_s, Kind::Time);
    append(out, shownText(record.message), Kind::Message);
    for (const LogRecord::Field &field : record.fields) {
        out.text += u"  "_s;
        append(out, shownText(field.key) + u'=', Kind::Key);
        append(out, shownValue(field), Kind::Value);
    }
    return out;
}

QString lineDetails(QByteArrayView line, bool isCut)
{
    const LogRecord record = isCut ? parseCut(line) : parseRecord(line);
    QString out;
    if (!record.timeText.isEmpty())
        appendRow(out, u"time"_s, record.timeText);
    if (record.level != LogLevel::None)
        appendRow(out, u"level"_s,
                  {levelWord(record.level).data(), levelWord(record.level).size()});
    appendRow(out, u"msg"_s, record.message);
    for (const LogRecord::Field &field : record.fields)
        appendRow(out, shownText(field.key), field.value);
    return out;
}

} // namespace deck
