// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace deck {

/// Keeps a goroutine dump as a file of its own, mode 0600, in the folder `dumps` beside the log;
/// its path. Of the files that are kept there, the oldest go when there are more than 20.
OsResult<QString> keepDump(const QString &logFolder, pid_t daemon, const QByteArray &dump);

} // namespace deck
