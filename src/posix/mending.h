// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QString>

#include <sys/types.h>

namespace deck {

/// Removes a socket that nobody listens on. The name is taken away first and given back when it
/// turns out to be served after all, so that a server that comes in between is not lost. EBUSY:
/// somebody serves it. ENOTSOCK: it is another kind of file (a link to a socket included), left
/// alone.
OsStatus removeStaleSocket(const QString &path);

/// Takes permissions from a folder that is this user's: its mode becomes mode & `most`. Never
/// through a symbolic link in the last component. EPERM: it belongs to somebody else.
OsStatus restrictFolder(const QString &path, mode_t most);

} // namespace deck
