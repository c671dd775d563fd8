// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/snapshot.h"
#include "daemon/snapshotwords.h"

#include <QJsonArray>

namespace deck {
namespace {

using namespace Qt::StringLiterals;

QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue numberToJson(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject exitToJson(const ExitStatus &exit)
{
    return {{u"code"_s, numberToJson(exit.code)},
            {u"signal"_s, numberToJson(exit.signal)},
            {u"at"_s, timeToJson(exit.at)},
            {u"asked"_s, exit.asked},
            {u"text"_s, exit.toString()}};
}

QJsonArray pluginsToJson(const QList<FailedPlugin> &plugins)
{
    QJsonArray array;
    for (const FailedPlugin &plugin : plugins)
        array.append(QJsonObject{{u"id"_s, plugin.id}, {u"error"_s, plugin.error}});
    return array;
}

/// Reads members of an object and remembers whether each had the expected type.
class Reader
{
public:
    explicit Reader(const QJsonObject &object) : m_object(object) {}

    [[nodiscard]] bool good() const { return m_good; }

    void read(QLatin1StringView key, QString &text)
    {
        if (const auto value = take(key, QJsonValue::String))
            text = value->toString();
    }
    void read(QLatin1StringView key, bool &flag)
    {
        if (const auto value = take(key, QJsonValue::Bool))
            flag = value->toBool();
    }
    void read(QLatin1StringView key, qint64 &number)
    {
        if (const auto value = take(key, QJsonValue::Double))
            number = value->toInteger();
    }
    void read(QLatin1StringView key, int &number)
    {
        if (const auto value = take(key, QJsonValue::Double))
            number = value->toInt();
    }
    void read(QLatin1StringView key, std::optional<int> &number)
    {
        if (const auto value = take(key, QJsonValue::Double))
            number = value->toInt();
    }
    void read(QLatin1StringView key, QDateTime &time)
    {
        if (const auto value = take(key, QJsonValue::String)) {
            time = QDateTime::fromString(value->toString(), Qt::ISODateWithMs);
            m_good = m_good && time.isValid();
        }
    }
    void read(QLatin1StringView key, QStringList &list)
    {
        const auto value = take(key, QJsonValue::Array);
        if (!value)
            return;
        list.clear();
        for (const auto entry : value->toArray()) {
            m_good = m_good && entry.isString();
            list.append(entry.toString());
        }
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void read(QLatin1StringView key, Enum &value)
    {
        const auto word = take(key, QJsonValue::String);
        if (!word)
            return;
        const auto known = fromKeyword<Enum>(word->toString());
        m_good = m_good && known.has_value();
        value = known.value_or(value);
    }
    /// A member that has a reader of its own.
    template <typename Value, typename Parse>
    void readObject(QLatin1StringView key, std::optional<Value> &value, Parse parse)
    {
        if (const auto object = take(key, QJsonValue::Object)) {
            value = parse(object->toObject());
            m_good = m_good && value.has_value();
        }
    }
    void read(QLatin1StringView key, QList<FailedPlugin> &plugins)
    {
        const auto value = take(key, QJsonValue::Array);
        if (!value)
            return;
        plugins.clear();
        for (const auto entry : value->toArray()) {
            FailedPlugin plugin;
            Reader reader(entry.toObject());
            reader.read("id"_L1, plugin.id);
            reader.read("error"_L1, plugin.error);
            m_good = m_good && reader.good();
            plugins.append(plugin);
        }
    }

private:
    /// Null and missing are the same: the default stays.
    std::optional<QJsonValue> take(QLatin1StringView key, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        m_good = m_good && value.type() == type;
        return value.type() == type ? std::optional(value) : std::nullopt;
    }

    QJsonObject m_object;
    bool m_good = true;
};

std::optional<ExitStatus> exitFromJson(const QJsonObject &object)
{
    ExitStatus exit;
    Reader reader(object);
    reader.read("code"_L1, exit.code);
    reader.read("signal"_L1, exit.signal);
    reader.read("at"_L1, exit.at);
    reader.read("asked"_L1, exit.asked);
    return reader.good() ? std::optional(exit) : std::nullopt;
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
    Reader reader(object);
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
        {u"binary"_s, snapshot.binary},
        {u"arguments"_s, QJsonArray::fromStringList(snapshot.arguments)},
        {u"oomScoreAdj"_s, numberToJson(snapshot.oomScoreAdj)},
        {u"restarts"_s, snapshot.restarts},
        {u"retryAt"_s, timeToJson(snapshot.retryAt)},
        {u"warnings"_s, QJsonArray::fromStringList(snapshot.warnings)},
        {u"lifetime"_s, keyword(snapshot.lifetime)},
        {u"managerPid"_s, snapshot.managerPid},
    };
    object[u"lastExit"_s] =
        snapshot.lastExit ? QJsonValue(exitToJson(*snapshot.lastExit)) : QJsonValue();
    object[u"error"_s] = snapshot.error ? QJsonValue(toJson(*snapshot.error)) : QJsonValue();
    return object;
}

std::optional<Snapshot> snapshotFromJson(const QJsonObject &object)
{
    Snapshot snapshot;
    Reader reader(object);
    reader.read("profile"_L1, snapshot.profile);
    reader.read("dialect"_L1, snapshot.dialect);
    reader.read("state"_L1, snapshot.state);
    reader.read("wanted"_L1, snapshot.wanted);
    reader.read("origin"_L1, snapshot.origin);
    reader.read("health"_L1, snapshot.health);
    reader.read("healthDetail"_L1, snapshot.healthDetail);
    reader.read("failedPlugins"_L1, snapshot.failedPlugins);
    reader.read("namespaces"_L1, snapshot.namespaces);
    reader.read("pid"_L1, snapshot.pid);
    reader.read("startedAt"_L1, snapshot.startedAt);
    reader.read("version"_L1, snapshot.version);
    reader.read("revision"_L1, snapshot.revision);
    reader.read("socket"_L1, snapshot.socket);
    reader.read("pidFile"_L1, snapshot.pidFile);
    reader.read("logFile"_L1, snapshot.logFile);
    reader.read("logNotice"_L1, snapshot.logNotice);
    reader.read("binary"_L1, snapshot.binary);
    reader.read("arguments"_L1, snapshot.arguments);
    reader.read("oomScoreAdj"_L1, snapshot.oomScoreAdj);
    reader.read("restarts"_L1, snapshot.restarts);
    reader.read("retryAt"_L1, snapshot.retryAt);
    reader.read("warnings"_L1, snapshot.warnings);
    reader.read("lifetime"_L1, snapshot.lifetime);
    reader.read("managerPid"_L1, snapshot.managerPid);
    reader.readObject("lastExit"_L1, snapshot.lastExit, exitFromJson);
    reader.readObject("error"_L1, snapshot.error, daemonErrorFromJson);
    return reader.good() ? std::optional(snapshot) : std::nullopt;
}

} // namespace deck
