// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/startupjson.h"

#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

QJsonObject toJson(const StartupTimes &times)
{
    QJsonArray steps;
    for (const StartupStep &step : times.steps)
        steps.append(QJsonObject{{u"plugin"_s, step.plugin},
                                 {u"beginUs"_s, qint64(step.begin.count())},
                                 {u"tookUs"_s, qint64(step.took.count())}});
    QJsonObject object{
        {u"atUs"_s,
         qint64(std::chrono::duration_cast<microseconds>(times.at.time_since_epoch()).count())},
        {u"steps"_s, steps}};
    if (times.total)
        object[u"totalUs"_s] = qint64(times.total->count());
    return object;
}

std::optional<StartupTimes> timesFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    StartupTimes times;
    times.at = LogTime(microseconds(object.value("atUs"_L1).toInteger()));
    const QJsonArray steps = object.value("steps"_L1).toArray();
    for (const QJsonValue &step : steps)
        times.steps.append({step["plugin"_L1].toString(),
                            microseconds(step["beginUs"_L1].toInteger()),
                            microseconds(step["tookUs"_L1].toInteger())});
    if (object.contains("totalUs"_L1))
        times.total = microseconds(object.value("totalUs"_L1).toInteger());
    return times;
}

} // namespace

QJsonObject toJson(const StartupComparison &comparison)
{
    QJsonObject object;
    if (comparison.current)
        object[u"current"_s] = toJson(*comparison.current);
    if (comparison.earlier)
        object[u"earlier"_s] = toJson(*comparison.earlier);
    return object;
}

StartupComparison startupComparisonFromJson(const QJsonObject &object)
{
    return {timesFromJson(object.value("current"_L1)), timesFromJson(object.value("earlier"_L1))};
}

} // namespace deck
