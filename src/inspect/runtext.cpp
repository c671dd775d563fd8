// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/runtext.h"

#include "daemon/runrecord.h"
#include "daemon/snapshotwords.h"
#include "log/showntext.h"

#include <QJsonArray>

#include <chrono>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 13;

/// What a daemon, a file or an environment wrote may hold what a terminal would obey.
QString safe(const QString &text)
{
    return shownText(text.toUtf8());
}

QString row(const QString &label, const QString &value)
{
    return value.isEmpty() ? QString()
                           : u"%1%2\n"_s.arg(label + u':', -kLabelWidth).arg(safe(value));
}

/// The label stands at the first of them.
QString rows(const QString &label, const QStringList &values)
{
    QString text;
    for (const QString &value : values)
        text += u"%1%2\n"_s.arg(text.isEmpty() ? label + u':' : QString(), -kLabelWidth)
                    .arg(safe(value));
    return text;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

QString durationText(const RunRecord &record)
{
    const auto duration = durationOf(record, QDateTime::currentDateTimeUtc());
    if (duration < std::chrono::seconds(1))
        return u"%1 ms"_s.arg(duration.count());
    if (duration < std::chrono::minutes(1)) {
        const double seconds = std::chrono::duration<double>(duration).count();
        return u"%1 s"_s.arg(seconds, 0, 'f', 1);
    }
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(duration));
    return u"%1:%2:%3"_s.arg(time.hours().count())
        .arg(time.minutes().count(), 2, 10, QLatin1Char('0'))
        .arg(time.seconds().count(), 2, 10, QLatin1Char('0'));
}

QString readyText(const RunRecord &record)
{
    if (record.readyMs)
        return u"%1 ms"_s.arg(*record.readyMs);
    return record.readyAt.isValid() ? u"adopted"_s : u"never"_s;
}

QString memoryText(qint64 bytes)
{
    constexpr double kMiB = 1024.0 * 1024.0;
    return bytes == 0 ? QString() : u"%1 MiB"_s.arg(static_cast<double>(bytes) / kMiB, 0, 'f', 1);
}

QStringList pairs(const QMap<QString, QString> &map)
{
    QStringList list;
    for (auto it = map.begin(); it != map.end(); ++it)
        list << it.key() + u'=' + it.value();
    return list;
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto entry : value.toArray())
        list << entry.toString();
    return list;
}

QString problemsText(const RunRecord &record)
{
    QStringList lines;
    for (const HealthProblem &problem : record.problems)
        lines << u"%1  %2 %3"_s.arg(timeText(problem.at), keyword(problem.health), problem.detail);
    return rows(u"health"_s, lines);
}

QString versionText(const RunRecord &record)
{
    return record.revision.isEmpty() ? record.version
                                     : u"%1 (%2)"_s.arg(record.version, record.revision);
}

QString factsText(const RunRecord &record)
{
    QString text = row(u"run"_s, record.id);
    text += row(u"outcome"_s, outcomeText(record));
    text += row(u"reason"_s, record.reason);
    text += row(u"asked by"_s, keyword(record.askedBy));
    text += row(u"started"_s, timeText(record.startedAt));
    text += row(u"ready"_s, readyText(record));
    text += row(u"ended"_s, timeText(record.endedAt));
    text += row(u"duration"_s, durationText(record));
    text += row(u"pid"_s, QString::number(record.pid));
    text += row(u"program"_s, record.binary.path);
    text += row(u"version"_s, versionText(record));
    text += row(u"arguments"_s, record.arguments.join(u' '));
    text += rows(u"environment"_s, pairs(record.environment));
    text += row(u"toml sha256"_s, record.configHash);
    text += row(u"peak memory"_s, memoryText(record.peakMemory));
    text += row(u"memory"_s, record.memoryEvidence);
    text += problemsText(record);
    return text;
}

QString block(const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString text = u'\n' + title + u":\n"_s;
    for (const QString &line : lines)
        text += u"    "_s + safe(line) + u'\n';
    return text;
}

QString changesText(const QJsonObject &answer)
{
    const QString good = answer.value("lastGood"_L1).toString();
    if (good.isEmpty())
        return u"\nThere is no good run on record before it.\n"_s;
    const QStringList changes = strings(answer.value("changes"_L1));
    if (changes.isEmpty())
        return u"\nNothing has changed since the last good run, %1.\n"_s.arg(good);
    return block(u"Changed since the last good run, %1"_s.arg(good), changes);
}

} // namespace

QString runListText(const QJsonObject &answer)
{
    const auto line = [](const QString &id, const QString &start, const QString &duration,
                         const QString &by, const QString &ready, const QString &outcome) {
        return u"%1  %2  %3  %4  %5  %6\n"_s.arg(id, -24)
            .arg(start, -19)
            .arg(duration, 9)
            .arg(by, -8)
            .arg(ready, 8)
            .arg(outcome);
    };
    QString text;
    for (const auto entry : answer.value("runs"_L1).toArray()) {
        const auto record = runRecordFromJson(entry.toObject());
        if (record)
            text += line(record->id, timeText(record->startedAt), durationText(*record),
                         keyword(record->askedBy), readyText(*record), outcomeText(*record));
    }
    if (text.isEmpty())
        text = u"no run has been recorded yet\n"_s;
    else
        text.prepend(
            line(u"RUN"_s, u"STARTED"_s, u"DURATION"_s, u"ASKED BY"_s, u"READY"_s, u"OUTCOME"_s));
    for (const auto entry : answer.value("faults"_L1).toArray())
        text += u"not usable: %1: %2\n"_s.arg(safe(entry[u"file"_s].toString()),
                                              safe(entry[u"cause"_s].toString()));
    return text;
}

QString runText(const QJsonObject &answer)
{
    const auto record = runRecordFromJson(answer.value("run"_L1).toObject());
    if (!record)
        return {};
    const QString log = answer.value("log"_L1).toString();
    const bool isLogGone = log.isEmpty() && !record->logFile.isEmpty();
    QString text = factsText(*record);
    text += row(u"log"_s, isLogGone ? u"no longer kept"_s : log);
    text += row(u"goroutines"_s, record->dumpFile);
    text += row(u"fatal line"_s, record->fatalLine);
    text += changesText(answer);
    if (!record->goroutines.isEmpty())
        text += block(u"Goroutines when it hung"_s, record->goroutines.trimmed().split(u'\n'));
    text += block(u"Last lines"_s, record->lastLines);
    return text;
}

} // namespace deck
