// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace deck {

/// Whose a daemon is.
enum class Owner {
    Nobody,       ///< nobody serves the socket
    Ours,         ///< launched by this profile's manager
    Adopted,      ///< of this profile, launched by an earlier manager
    SystemUnit,   ///< a unit of systemd
    Docker,       ///< dockerd's
    Kubernetes,   ///< k3s's or RKE2's
    Rootless,     ///< in a user namespace of rootlesskit
    OtherManager, ///< another profile's, or another program's of ours
    Stranger,     ///< none of these
};

template <>
inline constexpr EnumWord<Owner> kEnumWords<Owner>[] = {
    {Owner::Nobody, QLatin1StringView("nobody")},
    {Owner::Ours, QLatin1StringView("ours")},
    {Owner::Adopted, QLatin1StringView("adopted")},
    {Owner::SystemUnit, QLatin1StringView("system-unit")},
    {Owner::Docker, QLatin1StringView("docker")},
    {Owner::Kubernetes, QLatin1StringView("kubernetes")},
    {Owner::Rootless, QLatin1StringView("rootless")},
    {Owner::OtherManager, QLatin1StringView("other-manager")},
    {Owner::Stranger, QLatin1StringView("stranger")},
};

/// What is known of the process that serves a socket.
struct Ownership
{
    Owner owner = Owner::Nobody;
    qint64 pid = 0;
    QString user;
    qint64 startedAtMs = 0; ///< since the epoch
    QString executable;
    QString commandLine;
    QString controlGroup;
    QString unit;          ///< "containerd.service"; empty when its control group is of none
    QStringList ancestors; ///< "pid 42 (dockerd)", the parent first
    bool isInOtherUserNamespace = false;

    bool operator==(const Ownership &) const = default;
};

/// Whether the profile's own commands may be used while this one serves the socket.
[[nodiscard]] bool isSafeToCommand(Owner owner);

/// What the socket's process looks like, told from everything but the manager's own knowledge.
struct OwnerTraits
{
    QString commandLine;
    QString unit;
    QStringList ancestorNames; ///< as the kernel has them, the parent first
};
/// Never Nobody, Ours or Adopted. Pure.
[[nodiscard]] Owner judgeStranger(const OwnerTraits &traits);

/// The unit of a control group: its last component that names a service or a scope; empty: none.
[[nodiscard]] QString unitOf(const QString &controlGroup);

[[nodiscard]] QJsonObject toJson(const Ownership &ownership);
[[nodiscard]] Ownership ownershipFromJson(const QJsonObject &object);

} // namespace deck
