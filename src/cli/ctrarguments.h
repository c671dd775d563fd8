// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace deck {

/// What containers of a daemon may have of control groups.
struct GroupRights
{
    bool make = true;     ///< groups of their own
    bool limitCpu = true; ///< in them
};

/// Whether a command line makes a container with containerd's `ctr`.
[[nodiscard]] bool makesContainer(const QStringList &command);

/// One that does, told to do without what it has no right to; what it says itself stands. ctr
/// always asks for a group and for a share of the processors, and runc then refuses every container
/// that cannot have them. `help` is what `ctr run --help` says: not every version knows each
/// option.
[[nodiscard]] QStringList withinRights(const QStringList &command, const GroupRights &rights,
                                       const QByteArray &help);

} // namespace deck
