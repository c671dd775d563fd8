// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/goroutines.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <numeric>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DumpLook)
};

QJsonObject toJson(const GoroutineGroup &group)
{
    return {{u"count"_s, qint64(group.count)},
            {u"state"_s, group.state},
            {u"longestWaitMinutes"_s, qint64(group.longestWait.count())},
            {u"frames"_s, QJsonArray::fromStringList(group.frames)},
            {u"createdBy"_s, group.createdBy}};
}

GoroutineGroup groupFromJson(const QJsonObject &object)
{
    GoroutineGroup group;
    group.count = qsizetype(object.value("count"_L1).toInteger());
    group.state = object.value("state"_L1).toString();
    group.longestWait = std::chrono::minutes(object.value("longestWaitMinutes"_L1).toInteger());
    const QJsonArray frames = object.value("frames"_L1).toArray();
    for (const QJsonValue &frame : frames)
        group.frames.append(frame.toString());
    group.createdBy = object.value("createdBy"_L1).toString();
    return group;
}

} // namespace

qsizetype Goroutines::count() const
{
    return std::accumulate(
        groups.begin(), groups.end(), qsizetype(0),
        [](qsizetype sum, const GoroutineGroup &group) { return sum + group.count; });
}

QJsonObject toJson(const Goroutines &goroutines)
{
    QJsonArray groups;
    for (const GoroutineGroup &group : goroutines.groups)
        groups.append(toJson(group));
    return {{u"pid"_s, goroutines.pid},
            {u"takenAt"_s, goroutines.takenAt.toString(Qt::ISODateWithMs)},
            {u"goroutines"_s, qint64(goroutines.count())},
            {u"file"_s, goroutines.file},
            {u"groups"_s, groups}};
}

Goroutines goroutinesFromJson(const QJsonObject &object)
{
    Goroutines goroutines;
    goroutines.pid = object.value("pid"_L1).toInteger();
    goroutines.takenAt =
        QDateTime::fromString(object.value("takenAt"_L1).toString(), Qt::ISODateWithMs);
    goroutines.file = object.value("file"_L1).toString();
    const QJsonArray groups = object.value("groups"_L1).toArray();
    for (const QJsonValue &group : groups)
        goroutines.groups.append(groupFromJson(group.toObject()));
    return goroutines;
}

QString textOf(const Goroutines &goroutines)
{
    const QString text = Words::tr("%1 goroutines of pid %2 at %3, %4 different\n")
                             .arg(goroutines.count())
                             .arg(goroutines.pid)
                             .arg(goroutines.takenAt.toString(Qt::ISODate))
                             .arg(goroutines.groups.size());
    return text + u'\n' + foldedText(goroutines.groups);
}

} // namespace deck
