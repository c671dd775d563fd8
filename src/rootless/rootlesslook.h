// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "posix/procfs.h"
#include "rootless/rootlessfacts.h"
#include "rootless/rootlessplaces.h"

#include <QList>

#include <optional>

namespace deck {

/// The namespaces of a profile, as they are found.
struct NamespaceFinding
{
    pid_t member = 0;                       ///< a process that is in them: the way in
    pid_t keeper = 0;                       ///< ours, which rootlesskit runs; 0: it has ended
    pid_t kit = 0;                          ///< rootlesskit, if it lives
    std::optional<RootlessNetwork> network; ///< as the keeper has it, or as it shows

    [[nodiscard]] bool isThere() const { return member > 0; }
    /// The processes live on without their rootlesskit, and without a network of its making.
    [[nodiscard]] bool isLeft() const { return member > 0 && keeper == 0; }
};

/// Looks for the keeper first, and for anything else that it left behind (a shim, say) only when it
/// is gone: that reads all of /proc. Nothing is found when the profile never was rootless.
[[nodiscard]] NamespaceFinding findNamespaces(const RootlessPlaces &places);

/// The same for those who only look; nothing when there are none. `reason` is why the network is
/// the host's, where nobody chose that.
[[nodiscard]] std::optional<RootlessFacts> factsOf(const NamespaceFinding &namespaces,
                                                   const QString &reason = {});

/// All that live in the user namespace of a process, but for the keeper and what rootlesskit itself
/// has there (its child, slirp4netns): the daemon, shims, and what runs in containers.
[[nodiscard]] QList<ProcessInfo> processesInside(const NamespaceFinding &namespaces,
                                                 const RootlessPlaces &places);

/// "pid 12 (containerd-shim…), pid 13 (sleep 100)"; some of many.
[[nodiscard]] QString describeProcesses(const QList<ProcessInfo> &processes);

} // namespace deck
