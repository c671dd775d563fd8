// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <sys/types.h>

namespace deck {

/// All processes of this pid namespace, in ascending order.
OsResult<QList<pid_t>> lookForProcesses();

/// The same, for whoever makes no difference between none and unknown.
[[nodiscard]] QList<pid_t> processIds();

/// The control group of a process: of version 2, or of version 1's systemd hierarchy
/// ("/system.slice/containerd.service"). Empty when it cannot be read.
[[nodiscard]] QString controlGroup(pid_t pid);

/// The working folder of a process; empty when it cannot be read.
[[nodiscard]] QString workingFolder(pid_t pid);

/// Whether two processes are in the same user namespace; true where that cannot be read.
[[nodiscard]] bool shareUserNamespace(pid_t one, pid_t other);

/// The name of a user, or its number where it has none.
[[nodiscard]] QString userName(uid_t uid);

} // namespace deck
