// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/ownership.h"

#include <QJsonArray>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

bool hasAny(const QStringList &names, std::initializer_list<QLatin1StringView> sought)
{
    return std::any_of(sought.begin(), sought.end(),
                       [&names](QLatin1StringView name) { return names.contains(name); });
}

} // namespace

bool isSafeToCommand(Owner owner)
{
    switch (owner) {
    case Owner::Nobody:
    case Owner::Ours:
    case Owner::Adopted:
        return true;
    case Owner::SystemUnit:
    case Owner::Docker:
    case Owner::Kubernetes:
    case Owner::Rootless:
    case Owner::OtherManager:
    case Owner::Stranger:
        return false;
    }
    Q_UNREACHABLE();
}

Owner judgeStranger(const OwnerTraits &traits)
{
    const QStringList &names = traits.ancestorNames;
    if (hasAny(names, {"dockerd"_L1}) || traits.commandLine.contains("/docker/containerd"_L1))
        return Owner::Docker;
    const bool isKubernetes = hasAny(names, {"k3s"_L1, "k3s-server"_L1, "k3s-agent"_L1, "rke2"_L1});
    if (isKubernetes || traits.commandLine.contains("/rancher/k3s/"_L1) ||
        traits.commandLine.contains("/rancher/rke2/"_L1))
        return Owner::Kubernetes;
    if (hasAny(names, {"rootlesskit"_L1}))
        return Owner::Rootless;
    if (hasAny(names, {"containerdeck"_L1, "deckctl"_L1}))
        return Owner::OtherManager;
    if (traits.unit.endsWith(".service"_L1))
        return Owner::SystemUnit;
    return Owner::Stranger;
}

QString unitOf(const QString &controlGroup)
{
    const QStringList parts = controlGroup.split(u'/', Qt::SkipEmptyParts);
    const auto isUnit = [](const QString &part) {
        return part.endsWith(".service"_L1) || part.endsWith(".scope"_L1);
    };
    const auto found = std::find_if(parts.rbegin(), parts.rend(), isUnit);
    return found == parts.rend() ? QString() : *found;
}

QJsonObject toJson(const Ownership &ownership)
{
    return {{u"owner"_s, keyword(ownership.owner)},
            {u"safeToCommand"_s, isSafeToCommand(ownership.owner)},
            {u"pid"_s, ownership.pid},
            {u"user"_s, ownership.user},
            {u"startedAtMs"_s, ownership.startedAtMs},
            {u"executable"_s, ownership.executable},
            {u"commandLine"_s, ownership.commandLine},
            {u"controlGroup"_s, ownership.controlGroup},
            {u"unit"_s, ownership.unit},
            {u"ancestors"_s, QJsonArray::fromStringList(ownership.ancestors)},
            {u"otherUserNamespace"_s, ownership.isInOtherUserNamespace}};
}

Ownership ownershipFromJson(const QJsonObject &object)
{
    Ownership ownership;
    ownership.owner =
        fromKeyword<Owner>(object.value("owner"_L1).toString()).value_or(Owner::Stranger);
    ownership.pid = object.value("pid"_L1).toInteger();
    ownership.user = object.value("user"_L1).toString();
    ownership.startedAtMs = object.value("startedAtMs"_L1).toInteger();
    ownership.executable = object.value("executable"_L1).toString();
    ownership.commandLine = object.value("commandLine"_L1).toString();
    ownership.controlGroup = object.value("controlGroup"_L1).toString();
    ownership.unit = object.value("unit"_L1).toString();
    const QJsonArray ancestors = object.value("ancestors"_L1).toArray();
    for (const QJsonValue &ancestor : ancestors)
        ownership.ancestors.append(ancestor.toString());
    ownership.isInOtherUserNamespace = object.value("otherUserNamespace"_L1).toBool();
    return ownership;
}

} // namespace deck
