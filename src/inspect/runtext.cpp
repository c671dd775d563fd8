// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/runtext.h"

#include "config/shownword.h"
#include "daemon/runrecord.h"
#include "daemon/snapshotwords.h"
#include "language/textwidth.h"
#include "log/showntext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <chrono>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunText)
};

constexpr int kLabelWidth = 13;

/// What a daemon, a file or an environment wrote may hold what a terminal would obey.
QString safe(const QString &text)
{
    return shownText(text.toUtf8());
}

/// The label stands at the first of them.
QString rows(const QString &label, const QStringList &values)
{
    QString text;
    for (const QString &value : values)
        text +=
            padded(text.isEmpty() ? Words::tr("%1:", "label").arg(label) : QString(), kLabelWidth) +
            safe(value) + u'\n';
    return text;
}

QString row(const QString &label, const QString &value)
{
    return value.isEmpty() ? QString() : rows(label, {value});
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
    return record.readyAt.isValid() ? Words::tr("adopted") : Words::tr("never");
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
        lines << u"%1  %2 %3"_s.arg(timeText(problem.at), shownWord(problem.health),
                                    problem.detail);
    return rows(Words::tr("health"), lines);
}

QString versionText(const RunRecord &record)
{
    return record.revision.isEmpty() ? record.version
                                     : u"%1 (%2)"_s.arg(record.version, record.revision);
}

QString factsText(const RunRecord &record)
{
    QString text = row(Words::tr("run"), record.id);
    text += row(Words::tr("outcome"), outcomeText(record));
    text += row(Words::tr("reason"), record.reason);
    text += row(Words::tr("asked by"), shownWord(record.askedBy));
    text += row(Words::tr("started"), timeText(record.startedAt));
    text += row(Words::tr("ready"), readyText(record));
    text += row(Words::tr("ended"), timeText(record.endedAt));
    text += row(Words::tr("duration"), durationText(record));
    text += row(Words::tr("pid"), QString::number(record.pid));
    text += row(Words::tr("program"), record.binary.path);
    text += row(Words::tr("version"), versionText(record));
    text += row(Words::tr("arguments"), record.arguments.join(u' '));
    text += rows(Words::tr("environment"), pairs(record.environment));
    text += row(Words::tr("toml sha256"), record.configHash);
    text += row(Words::tr("peak memory"), memoryText(record.peakMemory));
    text += row(Words::tr("memory"), record.memoryEvidence);
    text += problemsText(record);
    return text;
}

QString block(const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString text = u'\n' + Words::tr("%1:", "label").arg(title) + u'\n';
    for (const QString &line : lines)
        text += u"    "_s + safe(line) + u'\n';
    return text;
}

QString changesText(const QJsonObject &answer)
{
    const QString good = answer.value("lastGood"_L1).toString();
    if (good.isEmpty())
        return Words::tr("\nThere is no good run on record before it.\n");
    const QStringList changes = strings(answer.value("changes"_L1));
    if (changes.isEmpty())
        return Words::tr("\nNothing has changed since the last good run, %1.\n").arg(good);
    return block(Words::tr("Changed since the last good run, %1").arg(good), changes);
}

} // namespace

QString runListText(const QJsonObject &answer)
{
    const auto line = [](const QString &id, const QString &start, const QString &duration,
                         const QString &by, const QString &ready, const QString &outcome) {
        const QStringList columns{padded(id, 24), padded(start, 19),    paddedLeft(duration, 9),
                                  padded(by, 8),  paddedLeft(ready, 8), outcome};
        return columns.join(u"  "_s) + u'\n';
    };
    QString text;
    for (const auto entry : answer.value("runs"_L1).toArray()) {
        const auto record = runRecordFromJson(entry.toObject());
        if (record)
            text += line(record->id, timeText(record->startedAt), durationText(*record),
                         shownWord(record->askedBy), readyText(*record), outcomeText(*record));
    }
    if (text.isEmpty())
        text = Words::tr("no run has been recorded yet\n");
    else
        text.prepend(line(Words::tr("RUN"), Words::tr("STARTED"), Words::tr("DURATION"),
                          Words::tr("ASKED BY"), Words::tr("READY"), Words::tr("OUTCOME")));
    for (const auto entry : answer.value("faults"_L1).toArray())
        text += Words::tr("not usable: %1: %2\n")
                    .arg(safe(entry[u"file"_s].toString()), safe(entry[u"cause"_s].toString()));
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
    text += row(Words::tr("log"), isLogGone ? Words::tr("no longer kept") : log);
    text += row(Words::tr("goroutines"), record->dumpFile);
    text += row(Words::tr("fatal line"), record->fatalLine);
    text += changesText(answer);
    if (!record->goroutines.isEmpty())
        text +=
            block(Words::tr("Goroutines when it hung"), record->goroutines.trimmed().split(u'\n'));
    text += block(Words::tr("Last lines"), record->lastLines);
    return text;
}

} // namespace deck
