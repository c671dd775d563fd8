// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QByteArrayList>

namespace deck {

/// The names in a folder that is open for reading, less "." and "..", in no order. All of them or
/// an error: half a folder would be taken for a whole one.
OsResult<QByteArrayList> namesIn(UniqueFd folder);

} // namespace deck
