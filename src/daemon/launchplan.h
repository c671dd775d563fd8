// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/operatorsfile.h"
#include "config/places.h"
#include "config/profile.h"
#include "daemon/daemonerror.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>
#include <variant>

namespace deck {

/// Everything that is decided before a process is made.
struct LaunchPlan
{
    QString program; ///< absolute
    QStringList arguments;
    QProcessEnvironment environment;
    QByteArray daemonConfig; ///< containerd.toml; empty in the docker-containerd dialect
};

/// Looks the binary up, reads the profile's configFile, and lays out the command line of the
/// profile's dialect. Changes nothing. `own` is this manager's environment; `configFile` stands in
/// place of what that file holds.
[[nodiscard]] std::variant<LaunchPlan, DaemonError>
planLaunch(const Profile &profile, const Places &places, const QProcessEnvironment &own,
           const std::optional<OperatorsFile> &configFile = {});

/// The command line without the program, in the order that the dialect has.
[[nodiscard]] QStringList launchArguments(const Profile &profile, const Places &places);

/// The manager's environment and the profile's additions, without what speaks to the manager alone:
/// NOTIFY_SOCKET (and whatever begins so), socket activation (LISTEN_*), and LD_PRELOAD. PATH is
/// given a value where it has none, as containerd finds its shims and runc by it.
[[nodiscard]] QProcessEnvironment launchEnvironment(const Profile &profile,
                                                    const QProcessEnvironment &own);

} // namespace deck
