// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "daemon/daemonerror.h"
#include "daemon/snapshot.h"

#include <optional>

namespace deck {

/// The plugins that do not load; nothing unless a daemon is there that has told of them.
[[nodiscard]] std::optional<QStringList> knownFailures(const Snapshot &snapshot);

/// Why a daemon that came up with a change is not as well as it was before; nothing when it is.
[[nodiscard]] std::optional<QString> faultOf(const Snapshot &snapshot, const ChangeRecord &change);

/// Whether a start that failed so can have failed by the change of a profile. The others (a socket
/// that somebody else serves, a bad pid file) would fail with the former profile, too.
[[nodiscard]] bool isOfProfile(ErrorCode code);

} // namespace deck
