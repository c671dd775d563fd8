// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "config/profile.h"
#include "posix/procfs.h"

#include <QString>

namespace deck {

/// Tells whether a process is the daemon of this profile. The pid file alone does not: pids are
/// reused. What makes a containerd ours is that it was told to use our configuration file (or, for
/// docker-containerd, our address), which stands in its command line.
class Identity
{
public:
    Identity(const Profile &profile, const Places &places);

    [[nodiscard]] bool matches(const ProcessInfo &process) const;

private:
    Dialect m_dialect;
    QByteArray m_value; ///< of the option that is ours alone
};

/// What a pid turned out to be.
struct ProcessFinding
{
    enum class Kind {
        Gone,
        Zombie,       ///< ended, not reaped: as good as gone
        Ours,         ///< this profile's daemon
        Foreign,      ///< alive, and something else
        NotPermitted, ///< alive, and somebody else's (EPERM)
        Unknown,      ///< this process lacks what it takes to look (descriptors, memory): see error
    };
    Kind kind = Kind::Gone;
    pid_t pid = 0;
    QString description; ///< "pid 42 (sleep 1000)"
    OsError error;

    /// Or may be.
    [[nodiscard]] bool isAlive() const { return kind != Kind::Gone && kind != Kind::Zombie; }
};

/// Looks at a process through a handle, so that what was read is of the one that lives now.
[[nodiscard]] ProcessFinding inspectProcess(pid_t pid, const Identity &identity);

/// "pid 42 (sleep 1000)"; long command lines are cut.
[[nodiscard]] QString describe(const ProcessInfo &process);

} // namespace deck
