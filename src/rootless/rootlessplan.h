// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "rootless/rootlessneeds.h"
#include "rootless/rootlessplaces.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace deck {

/// How rootlesskit is to be launched.
struct RootlessPlan
{
    QString program;
    QStringList arguments;
    QProcessEnvironment environment;
    NetworkChoice network;
};

/// What rootlesskit is told for containerd, by the example of nerdctl: its own copies of /etc, /run
/// and /var/lib, mounts that follow the host's, and a network. It runs our keeper inside. Pure, but
/// for where programs are. Call when nothing lacks (firstLack()).
[[nodiscard]] RootlessPlan planRootless(const Profile &profile, const RootlessPlaces &places,
                                        const RootlessHost &host);

/// What tells programs inside that rootlesskit has made their user namespace.
[[nodiscard]] QProcessEnvironment rootlessEnvironment(const QProcessEnvironment &own,
                                                      const RootlessPlaces &places);

} // namespace deck
