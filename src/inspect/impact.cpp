// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/impact.h"

#include "inspect/inventoryjson.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace deck {

using namespace Qt::StringLiterals;

qsizetype aliveTasks(const NamespaceContent &content)
{
    return std::count_if(content.tasks.begin(), content.tasks.end(),
                         [](const Task &task) { return task.isAlive(); });
}

qsizetype Impact::aliveTasks() const
{
    return std::accumulate(namespaces.begin(), namespaces.end(), qsizetype(0),
                           [](qsizetype sum, const NamespaceContent &content) {
                               return sum + deck::aliveTasks(content);
                           });
}

QJsonObject toJson(const Impact &impact)
{
    // The namespaces in the form of an inventory, so that a script reads both alike.
    Inventory part;
    part.namespaces = impact.namespaces;
    part.failures = impact.failures;
    const QJsonObject inventory = toJson(part);
    return {{u"pid"_s, impact.pid},
            {u"shims"_s, impact.shims},
            {u"runningTasks"_s, qint64(impact.aliveTasks())},
            {u"containersSurvive"_s, true},
            {u"namespaces"_s, inventory.value("namespaces"_L1)},
            {u"failures"_s, inventory.value("failures"_L1)}};
}

Impact impactFromJson(const QJsonObject &object)
{
    const Inventory part = inventoryFromJson(object);
    return {object.value("pid"_L1).toInteger(), part.namespaces, object.value("shims"_L1).toInt(),
            part.failures};
}

} // namespace deck
