// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/jsonreader.h"
#include "daemon/runrecord.h"
#include "daemon/snapshotwords.h"

namespace deck {
namespace {

using namespace Qt::StringLiterals;

QJsonObject binaryToJson(const RunBinary &binary)
{
    return {{u"path"_s, binary.path},
            {u"size"_s, binary.size},
            {u"modifiedAt"_s, timeToJson(binary.modifiedAt)},
            {u"inode"_s, binary.inode}};
}

std::optional<RunBinary> binaryFromJson(const QJsonObject &object)
{
    RunBinary binary;
    JsonReader reader(object);
    reader.read("path"_L1, binary.path);
    reader.read("size"_L1, binary.size);
    reader.read("modifiedAt"_L1, binary.modifiedAt);
    reader.read("inode"_L1, binary.inode);
    return reader.good() ? std::optional(binary) : std::nullopt;
}

QJsonObject mapToJson(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonArray problemsToJson(const QList<HealthProblem> &problems)
{
    QJsonArray array;
    for (const HealthProblem &problem : problems)
        array.append(QJsonObject{{u"at"_s, timeToJson(problem.at)},
                                 {u"health"_s, keyword(problem.health)},
                                 {u"detail"_s, problem.detail}});
    return array;
}

std::optional<HealthProblem> problemFromJson(const QJsonObject &object)
{
    HealthProblem problem;
    JsonReader reader(object);
    reader.read("at"_L1, problem.at);
    reader.read("health"_L1, problem.health);
    reader.read("detail"_L1, problem.detail);
    return reader.good() ? std::optional(problem) : std::nullopt;
}

void readHistory(JsonReader &reader, RunRecord &record)
{
    reader.read("pid"_L1, record.pid);
    reader.read("startTicks"_L1, record.startTicks);
    reader.read("bootId"_L1, record.bootId);
    reader.read("managerPid"_L1, record.managerPid);
    reader.read("lifetime"_L1, record.lifetime);
    reader.read("startedAt"_L1, record.startedAt);
    reader.read("readyAt"_L1, record.readyAt);
    reader.read("readyMs"_L1, record.readyMs);
    reader.read("end"_L1, record.end);
    reader.read("endedAt"_L1, record.endedAt);
    reader.readObject("exit"_L1, record.exit, exitStatusFromJson);
    reader.read("fault"_L1, record.fault);
    reader.read("reason"_L1, record.reason);
    reader.read("outOfMemory"_L1, record.outOfMemory);
    reader.read("memoryEvidence"_L1, record.memoryEvidence);
    reader.read("peakMemory"_L1, record.peakMemory);
    reader.read("lastLines"_L1, record.lastLines);
    reader.read("fatalLine"_L1, record.fatalLine);
    reader.read("logFile"_L1, record.logFile);
    reader.read("logInode"_L1, record.logInode);
    reader.readObjects("problems"_L1, record.problems, problemFromJson);
    reader.read("dumpFile"_L1, record.dumpFile);
    reader.read("goroutines"_L1, record.goroutines);
}

} // namespace

QJsonObject toJson(const RunRecord &record)
{
    return {
        {u"format"_s, RunRecord::kFormat},
        {u"id"_s, record.id},
        {u"profile"_s, record.profile},
        {u"dialect"_s, keyword(record.dialect)},
        {u"askedBy"_s, keyword(record.askedBy)},
        {u"adopted"_s, record.adopted},
        {u"binary"_s, binaryToJson(record.binary)},
        {u"version"_s, record.version},
        {u"revision"_s, record.revision},
        {u"arguments"_s, QJsonArray::fromStringList(record.arguments)},
        {u"environment"_s, mapToJson(record.environment)},
        {u"configHash"_s, record.configHash},
        {u"configText"_s, record.configText},
        {u"settings"_s, mapToJson(record.settings)},
        {u"pid"_s, record.pid},
        {u"startTicks"_s, record.startTicks},
        {u"bootId"_s, record.bootId},
        {u"managerPid"_s, record.managerPid},
        {u"lifetime"_s, keyword(record.lifetime)},
        {u"startedAt"_s, timeToJson(record.startedAt)},
        {u"readyAt"_s, timeToJson(record.readyAt)},
        {u"readyMs"_s, numberToJson(record.readyMs)},
        {u"end"_s, keyword(record.end)},
        {u"endedAt"_s, timeToJson(record.endedAt)},
        {u"exit"_s, record.exit ? QJsonValue(toJson(*record.exit)) : QJsonValue()},
        {u"fault"_s, record.fault ? QJsonValue(keyword(*record.fault)) : QJsonValue()},
        {u"reason"_s, record.reason},
        {u"outOfMemory"_s, record.outOfMemory},
        {u"memoryEvidence"_s, record.memoryEvidence},
        {u"peakMemory"_s, record.peakMemory},
        {u"lastLines"_s, QJsonArray::fromStringList(record.lastLines)},
        {u"fatalLine"_s, record.fatalLine},
        {u"logFile"_s, record.logFile},
        {u"logInode"_s, record.logInode},
        {u"problems"_s, problemsToJson(record.problems)},
        {u"dumpFile"_s, record.dumpFile},
        {u"goroutines"_s, record.goroutines},
        // For whoever reads it; not read back.
        {u"outcome"_s, keyword(outcomeOf(record))},
        {u"outcomeText"_s, outcomeText(record)},
    };
}

std::optional<RunRecord> runRecordFromJson(const QJsonObject &object)
{
    RunRecord record;
    int format = 0;
    JsonReader reader(object);
    reader.read("format"_L1, format);
    if (format != RunRecord::kFormat)
        return std::nullopt;
    std::optional<RunBinary> binary;
    reader.read("id"_L1, record.id);
    reader.read("profile"_L1, record.profile);
    reader.read("dialect"_L1, record.dialect);
    reader.read("askedBy"_L1, record.askedBy);
    reader.read("adopted"_L1, record.adopted);
    reader.readObject("binary"_L1, binary, binaryFromJson);
    reader.read("version"_L1, record.version);
    reader.read("revision"_L1, record.revision);
    reader.read("arguments"_L1, record.arguments);
    reader.read("environment"_L1, record.environment);
    reader.read("configHash"_L1, record.configHash);
    reader.read("configText"_L1, record.configText);
    reader.read("settings"_L1, record.settings);
    readHistory(reader, record);
    record.binary = binary.value_or(RunBinary{});
    return reader.good() && isRunId(record.id) ? std::optional(record) : std::nullopt;
}

} // namespace deck
