// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "rootless/rootlesshost.h"

#include <QList>
#include <QString>

#include <optional>

namespace deck {

/// A setting of the kernel that must not have a value for user namespaces to be made.
struct UserNamespaceSetting
{
    QLatin1StringView name; ///< as sysctl(8) has it
    QLatin1StringView bad;
    QLatin1StringView good;
    bool concernsRoot = false;
};

/// The first that has its bad value below a /proc, of all or of those that concern root as well.
[[nodiscard]] const UserNamespaceSetting *badUserNamespaceSetting(const QString &proc, bool asRoot);

/// One thing that the system's set-up lacks for an ordinary user's containers.
struct Lack
{
    QString subject; ///< "newuidmap"
    QString cause;
    QString command; ///< that puts it right, for a shell; empty where there is none
};

// Without one of these there is no user namespace that containers can live in. Each is a look at
// the machine that changes nothing.

[[nodiscard]] std::optional<Lack> lackOfRootlesskit(const RootlessHost &host);
/// newuidmap and newgidmap, which write the maps of a user namespace with root's rights.
[[nodiscard]] std::optional<Lack> lackOfIdMappers(const RootlessHost &host);
[[nodiscard]] std::optional<Lack> lackOfSubordinateIds(const RootlessHost &host);
[[nodiscard]] std::optional<Lack> lackOfUserNamespaces(const RootlessHost &host);

/// The first of them, in the order in which they are put right.
[[nodiscard]] std::optional<Lack> firstLack(const RootlessHost &host);

/// Without slirp4netns, or the device that it needs, containers share the host's network.
[[nodiscard]] std::optional<Lack> lackOfSlirp4netns(const RootlessHost &host);

/// Which network a profile's containers get, and why it is the host's where nobody chose that.
struct NetworkChoice
{
    RootlessNetwork network = RootlessNetwork::Slirp4netns;
    std::optional<Lack> lack = {};
};
[[nodiscard]] NetworkChoice chooseNetwork(const Profile &profile, const RootlessHost &host);

} // namespace deck
