// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/jsonreader.h"
#include "daemon/snapshot.h"
#include "daemon/snapshotwords.h"

namespace deck {
namespace {

using namespace Qt::StringLiterals;

QJsonArray pluginsToJson(const QList<FailedPlugin> &plugins)
{
    QJsonArray array;
    for (const FailedPlugin &plugin : plugins)
        array.append(QJsonObject{{u"id"_s, plugin.id}, {u"error"_s, plugin.error}});
    return array;
}

std::optional<FailedPlugin> pluginFromJson(const QJsonObject &object)
{
    FailedPlugin plugin;
    JsonReader reader(object);
    reader.read("id"_L1, plugin.id);
    reader.read("error"_L1, plugin.error);
    return reader.good() ? std::optional(plugin) : std::nullopt;
}

} // namespace

QJsonObject toJson(const DaemonError &error)
{
    return {{u"code"_s, keyword(error.code)},
            {u"subject"_s, error.problem.subject},
            {u"cause"_s, error.problem.cause},
            {u"nextStep"_s, error.problem.nextStep},
            {u"message"_s, error.problem.message()},
            {u"repair"_s, keyword(error.repair)},
            {u"lastLines"_s, QJsonArray::fromStringList(error.lastLines)}};
}

std::optional<DaemonError> daemonErrorFromJson(const QJsonObject &object)
{
    DaemonError error;
    JsonReader reader(object);
    reader.read("code"_L1, error.code);
    reader.read("subject"_L1, error.problem.subject);
    reader.read("cause"_L1, error.problem.cause);
    reader.read("nextStep"_L1, error.problem.nextStep);
    reader.read("repair"_L1, error.repair);
    reader.read("lastLines"_L1, error.lastLines);
    return reader.good() ? std::optional(error) : std::nullopt;
}

QJsonObject toJson(const Snapshot &snapshot)
{
    QJsonObject object{
        {u"profile"_s, snapshot.profile},
        {u"dialect"_s, keyword(snapshot.dialect)},
        {u"state"_s, keyword(snapshot.state)},
        {u"wanted"_s, keyword(snapshot.wanted)},
        {u"origin"_s, keyword(snapshot.origin)},
        {u"health"_s, keyword(snapshot.health)},
        {u"healthDetail"_s, snapshot.healthDetail},
        {u"failedPlugins"_s, pluginsToJson(snapshot.failedPlugins)},
        {u"namespaces"_s, QJsonArray::fromStringList(snapshot.namespaces)},
        {u"pid"_s, snapshot.pid},
        {u"startedAt"_s, timeToJson(snapshot.startedAt)},
        {u"uptimeMs"_s, qint64(snapshot.uptime().count())},
        {u"version"_s, snapshot.version},
        {u"revision"_s, snapshot.revision},
        {u"socket"_s, snapshot.socket},
        {u"pidFile"_s, snapshot.pidFile},
        {u"logFile"_s, snapshot.logFile},
        {u"logNotice"_s, snapshot.logNotice},
        {u"undoneChange"_s, snapshot.undoneChange},
        {u"binary"_s, snapshot.binary},
        {u"arguments"_s, QJsonArray::fromStringList(snapshot.arguments)},
        {u"oomScoreAdj"_s, numberToJson(snapshot.oomScoreAdj)},
        {u"restarts"_s, snapshot.restarts},
        {u"retryAt"_s, timeToJson(snapshot.retryAt)},
        {u"warnings"_s, QJsonArray::fromStringList(snapshot.warnings)},
        {u"lifetime"_s, keyword(snapshot.lifetime)},
        {u"temporaryLogLevel"_s, snapshot.temporaryLogLevel},
        {u"temporaryUntil"_s, timeToJson(snapshot.temporaryUntil)},
        {u"managerPid"_s, snapshot.managerPid},
    };
    object[u"lastExit"_s] =
        snapshot.lastExit ? QJsonValue(toJson(*snapshot.lastExit)) : QJsonValue();
    object[u"rootless"_s] =
        snapshot.rootless ? QJsonValue(toJson(*snapshot.rootless)) : QJsonValue();
    object[u"error"_s] = snapshot.error ? QJsonValue(toJson(*snapshot.error)) : QJsonValue();
    return object;
}

std::optional<Snapshot> snapshotFromJson(const QJsonObject &object)
{
    Snapshot snapshot;
    JsonReader reader(object);
    reader.read("profile"_L1, snapshot.profile);
    reader.read("dialect"_L1, snapshot.dialect);
    reader.read("state"_L1, snapshot.state);
    reader.read("wanted"_L1, snapshot.wanted);
    reader.read("origin"_L1, snapshot.origin);
    reader.read("health"_L1, snapshot.health);
    reader.read("healthDetail"_L1, snapshot.healthDetail);
    reader.readObjects("failedPlugins"_L1, snapshot.failedPlugins, pluginFromJson);
    reader.read("namespaces"_L1, snapshot.namespaces);
    reader.read("pid"_L1, snapshot.pid);
    reader.read("startedAt"_L1, snapshot.startedAt);
    reader.read("version"_L1, snapshot.version);
    reader.read("revision"_L1, snapshot.revision);
    reader.read("socket"_L1, snapshot.socket);
    reader.read("pidFile"_L1, snapshot.pidFile);
    reader.read("logFile"_L1, snapshot.logFile);
    reader.read("logNotice"_L1, snapshot.logNotice);
    reader.read("undoneChange"_L1, snapshot.undoneChange);
    reader.read("binary"_L1, snapshot.binary);
    reader.read("arguments"_L1, snapshot.arguments);
    reader.read("oomScoreAdj"_L1, snapshot.oomScoreAdj);
    reader.read("restarts"_L1, snapshot.restarts);
    reader.read("retryAt"_L1, snapshot.retryAt);
    reader.read("warnings"_L1, snapshot.warnings);
    reader.read("lifetime"_L1, snapshot.lifetime);
    reader.read("temporaryLogLevel"_L1, snapshot.temporaryLogLevel);
    reader.read("temporaryUntil"_L1, snapshot.temporaryUntil);
    reader.read("managerPid"_L1, snapshot.managerPid);
    reader.readObject("lastExit"_L1, snapshot.lastExit, exitStatusFromJson);
    reader.readObject("rootless"_L1, snapshot.rootless, rootlessFactsFromJson);
    reader.readObject("error"_L1, snapshot.error, daemonErrorFromJson);
    return reader.good() ? std::optional(snapshot) : std::nullopt;
}

} // namespace deck
