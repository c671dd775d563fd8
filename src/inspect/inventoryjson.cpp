// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/inventoryjson.h"

#include "config/enumwords.h"

#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

template <>
inline constexpr EnumWord<Task::Status> kEnumWords<Task::Status>[] = {
    {Task::Status::Unknown, QLatin1StringView("unknown")},
    {Task::Status::Created, QLatin1StringView("created")},
    {Task::Status::Running, QLatin1StringView("running")},
    {Task::Status::Stopped, QLatin1StringView("stopped")},
    {Task::Status::Paused, QLatin1StringView("paused")},
};

namespace {

void putCount(QJsonObject &object, const QString &key, std::optional<qsizetype> count)
{
    if (count)
        object[key] = qint64(*count);
}

std::optional<qsizetype> countAt(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(qsizetype(value.toInteger())) : std::nullopt;
}

QJsonObject toJson(const Task &task)
{
    return {{u"container"_s, task.container},
            {u"pid"_s, task.pid},
            {u"status"_s, keyword(task.status)}};
}

Task taskFromJson(const QJsonObject &object)
{
    return {object.value("container"_L1).toString(), object.value("pid"_L1).toInteger(),
            fromKeyword<Task::Status>(object.value("status"_L1).toString())
                .value_or(Task::Status::Unknown)};
}

QJsonObject toJson(const PluginState &plugin)
{
    return {{u"type"_s, plugin.type},
            {u"id"_s, plugin.id},
            {u"requires"_s, QJsonArray::fromStringList(plugin.requiredTypes)},
            {u"error"_s, plugin.error}};
}

QStringList stringsAt(const QJsonObject &object, QLatin1StringView key)
{
    QStringList texts;
    const QJsonArray array = object.value(key).toArray();
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

PluginState pluginFromJson(const QJsonObject &object)
{
    return {object.value("type"_L1).toString(), object.value("id"_L1).toString(),
            stringsAt(object, "requires"_L1), object.value("error"_L1).toString()};
}

} // namespace

QJsonObject toJson(const NamespaceContent &content)
{
    QJsonArray tasks;
    for (const Task &task : content.tasks)
        tasks.append(toJson(task));
    QJsonObject object{{u"name"_s, content.name}, {u"tasks"_s, tasks}};
    putCount(object, u"containers"_s, content.containers);
    putCount(object, u"images"_s, content.images);
    putCount(object, u"snapshots"_s, content.snapshots);
    return object;
}

NamespaceContent namespaceContentFromJson(const QJsonObject &object)
{
    NamespaceContent content;
    content.name = object.value("name"_L1).toString();
    content.containers = countAt(object, "containers"_L1);
    content.images = countAt(object, "images"_L1);
    content.snapshots = countAt(object, "snapshots"_L1);
    const QJsonArray tasks = object.value("tasks"_L1).toArray();
    for (const QJsonValue &task : tasks)
        content.tasks.append(taskFromJson(task.toObject()));
    return content;
}

QJsonObject toJson(const Inventory &inventory)
{
    QJsonArray plugins;
    for (const PluginState &plugin : inventory.plugins)
        plugins.append(toJson(plugin));
    QJsonArray namespaces;
    for (const NamespaceContent &content : inventory.namespaces)
        namespaces.append(toJson(content));
    return {{u"version"_s, inventory.version},
            {u"revision"_s, inventory.revision},
            {u"uuid"_s, inventory.uuid},
            {u"plugins"_s, plugins},
            {u"namespaces"_s, namespaces},
            {u"failures"_s, QJsonArray::fromStringList(inventory.failures)}};
}

Inventory inventoryFromJson(const QJsonObject &object)
{
    Inventory inventory;
    inventory.version = object.value("version"_L1).toString();
    inventory.revision = object.value("revision"_L1).toString();
    inventory.uuid = object.value("uuid"_L1).toString();
    const QJsonArray plugins = object.value("plugins"_L1).toArray();
    for (const QJsonValue &plugin : plugins)
        inventory.plugins.append(pluginFromJson(plugin.toObject()));
    const QJsonArray namespaces = object.value("namespaces"_L1).toArray();
    for (const QJsonValue &content : namespaces)
        inventory.namespaces.append(namespaceContentFromJson(content.toObject()));
    inventory.failures = stringsAt(object, "failures"_L1);
    return inventory;
}

} // namespace deck
