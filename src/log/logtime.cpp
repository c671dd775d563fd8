// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/logtime.h"

#include "log/logfile.h"

#include <QDateTime>

#include <algorithm>
#include <cstring>

namespace deck {
namespace {

using namespace std::chrono;

/// Reads digits and separators of a fixed layout, and remembers whether all were there.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text) : m_at(text.data()), m_end(m_at + text.size()) {}

    int number(int digits) noexcept
    {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            if (m_at == m_end || *m_at < '0' || *m_at > '9') {
                m_ok = false;
                return 0;
            }
            value = value * 10 + (*m_at++ - '0');
        }
        return value;
    }
    void expect(char c) noexcept
    {
        if (!take(c))
            m_ok = false;
    }
    bool take(char c) noexcept
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    /// Up to nine digits, as nanoseconds; more are read and dropped.
    nanoseconds fraction() noexcept
    {
        qint64 value = 0;
        int digits = 0;
        for (; m_at != m_end && *m_at >= '0' && *m_at <= '9'; ++m_at, ++digits) {
            if (digits < 9)
                value = value * 10 + (*m_at - '0');
        }
        m_ok = m_ok && digits > 0;
        for (; digits < 9; ++digits)
            value *= 10;
        return nanoseconds(value);
    }
    [[nodiscard]] bool ok() const noexcept { return m_ok; }

private:
    const char *m_at;
    const char *m_end;
    bool m_ok = true;
};

std::optional<minutes> offsetFrom(Scanner &scanner) noexcept
{
    if (scanner.take('Z'))
        return minutes(0);
    const bool isWest = scanner.take('-');
    if (!isWest && !scanner.take('+'))
        return std::nullopt;
    const hours hour(scanner.number(2));
    scanner.expect(':');
    const minutes offset = hour + minutes(scanner.number(2));
    return isWest ? -offset : offset;
}

std::optional<LogTime> ago(const QString &words, LogTime now)
{
    bool isNumber = false;
    const qint64 count = QStringView(words).chopped(1).toLongLong(&isNumber);
    constexpr qint64 kMost = 100'000;
    if (!isNumber || count < 0 || count > kMost)
        return std::nullopt;
    switch (words.back().unicode()) {
    case u's':
        return now - seconds(count);
    case u'm':
        return now - minutes(count);
    case u'h':
        return now - hours(count);
    case u'd':
        return now - hours(24 * count);
    default: // not an enumeration: any character
        return std::nullopt;
    }
}

/// Enough to hold the time of any line that states one near its beginning.
constexpr qint64 kTimePrefix = 16 * 1024;

std::optional<LogTime> statedTime(const LogFile &file, qint64 number)
{
    const auto line = file.line(number);
    return line ? timeOf(file.text(*line, kTimePrefix)) : std::nullopt;
}

} // namespace

std::optional<LogTime> parseTime(QByteArrayView text) noexcept
{
    Scanner scanner(text);
    const year y(scanner.number(4));
    scanner.expect('-');
    const month m(static_cast<unsigned>(scanner.number(2)));
    scanner.expect('-');
    const year_month_day date(y, m, day(static_cast<unsigned>(scanner.number(2))));
    if (!scanner.take('T'))
        scanner.expect(' ');
    const hours hour(scanner.number(2));
    scanner.expect(':');
    const minutes minute(scanner.number(2));
    scanner.expect(':');
    const seconds second(scanner.number(2));
    const nanoseconds fraction = scanner.take('.') ? scanner.fraction() : nanoseconds(0);
    const auto offset = offsetFrom(scanner);
    // Beyond these years nanoseconds do not fit.
    const bool isInRange = y >= year(1900) && y <= year(2200);
    if (!offset || !scanner.ok() || !date.ok() || !isInRange)
        return std::nullopt;
    return LogTime(sys_days(date)) + hour + minute + second + fraction - *offset;
}

std::optional<LogTime> timeOf(QByteArrayView line) noexcept
{
    constexpr qsizetype kLongest = 40;
    if (line.startsWith("time=")) {
        const qsizetype begin = line.size() > 5 && line[5] == '"' ? 6 : 5;
        return parseTime(line.sliced(begin).first(std::min(kLongest, line.size() - begin)));
    }
    if (!line.startsWith('{'))
        return std::nullopt;
    constexpr QByteArrayView kKey("\"time\":\"");
    // The last key in order but for some that few lines have.
    const qsizetype at = line.lastIndexOf(kKey);
    if (at < 0)
        return std::nullopt;
    const QByteArrayView rest = line.sliced(at + kKey.size());
    return parseTime(rest.first(std::min(kLongest, rest.size())));
}

std::optional<LogTime> timeOfLine(const LogFile &file, qint64 line)
{
    // A goroutine dump has many lines without a time.
    constexpr qint64 kFurthest = 100'000;
    for (qint64 number = line; number >= std::max(file.firstLine(), line - kFurthest); --number) {
        if (const auto time = statedTime(file, number))
            return time;
    }
    return std::nullopt;
}

std::optional<LogTime> timeOfFirstLine(const LogFile &file)
{
    constexpr qint64 kMost = 100;
    const qint64 first = file.firstLine();
    for (qint64 line = first; line < std::min(file.endLine(), first + kMost); ++line) {
        if (const auto time = statedTime(file, line))
            return time;
    }
    return std::nullopt;
}

qint64 lineAtTime(const LogFile &file, LogTime time)
{
    qint64 low = file.firstLine();
    qint64 high = file.index().count();
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const auto found = timeOfLine(file, middle);
        if (!found || *found < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<LogTime> timeFromWords(const QString &words, LogTime now)
{
    const QString text = words.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (const auto exact = parseTime(text.toLatin1()))
        return exact;
    if (const auto past = ago(text, now))
        return past;
    const auto nowMs = duration_cast<milliseconds>(now.time_since_epoch()).count();
    QDateTime local = QDateTime::fromString(text, Qt::ISODate);
    // Qt would take "12" for an hour.
    const QTime clock = text.contains(u':') ? QTime::fromString(text, Qt::ISODate) : QTime();
    if (clock.isValid())
        local = QDateTime(QDateTime::fromMSecsSinceEpoch(nowMs).date(), clock);
    else if (!local.isValid())
        local = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    if (!local.isValid())
        return std::nullopt;
    return LogTime(milliseconds(local.toMSecsSinceEpoch()));
}

} // namespace deck
