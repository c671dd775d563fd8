// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "config/operatorsfile.h"
#include "daemon/inquiry.h"
#include "daemon/snapshot.h"

#include <optional>
#include <stop_token>

namespace deck {

/// What an inquiry is answered from, on a worker thread.
struct Inspection
{
    Setup setup;
    Snapshot snapshot; ///< of the moment when it was asked
    QJsonObject arguments;
    std::stop_token stop; ///< nobody waits any more: come to an end
    /// Stands in place of what the profile's configFile holds.
    std::optional<OperatorsFile> configFile = {};
};

/// Finds one answer. May block, and looks at `stop` while it does.
using Look = Answer (*)(const Inspection &);

/// For inquiries about a process that is not there.
[[nodiscard]] Answer notRunningAnswer(const Inspection &inspection);
/// With the subject, the cause and what to do about it.
[[nodiscard]] Answer unanswered(const QString &subject, const QString &cause,
                                const QString &advice = {});

} // namespace deck
