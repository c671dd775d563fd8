// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/changetext.h"

#include "change/changerecord.h"
#include "cli/configtext.h"
#include "config/shownword.h"
#include "log/showntext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ChangeText)
};

QString safe(const QString &text)
{
    return shownText(text.toUtf8());
}

QString outcomeText(const ChangeRecord &record)
{
    switch (record.outcome) {
    case ChangeOutcome::Open:
        return Words::tr(
            "written; the next start tries it, and undoes it if the daemon does not come up");
    case ChangeOutcome::Applied:
        return Words::tr("applied");
    case ChangeOutcome::Undone:
        return Words::tr("undone, and the former profile is back: %1").arg(safe(record.reason));
    case ChangeOutcome::Lapsed:
        return Words::tr("not in force: %1").arg(safe(record.reason));
    }
    Q_UNREACHABLE();
}

QString keysText(const ChangeRecord &record)
{
    QString text;
    for (const KeyDifference &key : record.keys)
        text += u"  %1: %2 -> %3\n"_s.arg(key.key, key.before.isEmpty() ? u"-"_s : safe(key.before),
                                          key.after.isEmpty() ? u"-"_s : safe(key.after));
    return text;
}

QString indented(const QString &lines)
{
    QString text;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
        text += u"  "_s + line + u'\n';
    return text;
}

QString detailsOf(const ChangeRecord &record)
{
    QString text = keysText(record) + indented(valueChangesText(record.values));
    for (const QString &line : record.lastLines)
        text += u"  | %1\n"_s.arg(safe(line));
    return text;
}

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(Qt::ISODate);
}

} // namespace

QString changeText(const QJsonObject &content)
{
    const auto record = changeRecordFromJson(content);
    if (!record)
        return Words::tr("the manager's answer could not be read\n");
    if (record->id.isEmpty())
        return Words::tr("nothing would be different: nothing was done\n");
    return Words::tr("%1: %2\n").arg(record->id, outcomeText(*record)) + detailsOf(*record);
}

bool hasLasted(const QJsonObject &content)
{
    const auto record = changeRecordFromJson(content);
    return record &&
           (record->outcome == ChangeOutcome::Applied || record->outcome == ChangeOutcome::Open);
}

QString historyText(const QJsonObject &content)
{
    QString text;
    for (const QJsonValue &value : content.value("changes"_L1).toArray()) {
        const auto record = changeRecordFromJson(value.toObject());
        if (!record)
            continue;
        const QString who =
            Words::tr("%1 (%2)", "user and by what").arg(safe(record->user), shownWord(record->by));
        text += u"%1  %2  %3\n"_s.arg(record->id, timeText(record->at), who);
        if (!record->goesBackTo.isEmpty())
            text += Words::tr("  goes back to before %1\n").arg(record->goesBackTo);
        text += u"  %1\n"_s.arg(outcomeText(*record)) + detailsOf(*record);
    }
    if (const int leftOff = content.value("leftOff"_L1).toInt(); leftOff > 0)
        text +=
            Words::tr("# %1 older ones are not shown: they are too long together\n").arg(leftOff);
    for (const QJsonValue &fault : content.value("faults"_L1).toArray())
        text += u"# %1: %2\n"_s.arg(safe(fault["file"_L1].toString()),
                                    safe(fault["cause"_L1].toString()));
    return text.isEmpty() ? Words::tr("no change is on record\n") : text;
}

QString migrationText(const QJsonObject &content)
{
    if (content.value("available"_L1).toBool())
        return content.value("text"_L1).toString();
    return Words::tr("# %1 cannot: %2\n")
        .arg(safe(content.value("binary"_L1).toString()),
             safe(content.value("cause"_L1).toString()));
}

QString temporaryLogText(const QJsonObject &content)
{
    const QString level = content.value("level"_L1).toString();
    if (level.isEmpty())
        return Words::tr("the daemon logs as its profile says\n");
    const auto until =
        QDateTime::fromString(content.value("until"_L1).toString(), Qt::ISODateWithMs);
    return Words::tr("the daemon logs at level %1 until %2\n").arg(level, timeText(until));
}

} // namespace deck
