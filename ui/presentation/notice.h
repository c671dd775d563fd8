// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/snapshot.h"

#include <QString>

#include <optional>

namespace deck {

/// What has happened to a daemon that somebody should hear of who does not look at its window.
enum class NoticeKind {
    Died,       ///< and a start by the policy is under way or due
    Replaced,   ///< it died or was silent, and another one serves
    GaveUp,     ///< it does not run, and no start is due
    Silent,     ///< it runs and does not answer
    RolledBack, ///< a change of the profile was undone
};

/// A notification, as long as it is true. The text is plain, and quotes what others wrote.
struct Notice
{
    NoticeKind kind = NoticeKind::Died;
    QString summary; ///< one line, with the profile's name
    QString body;    ///< why, and what is done about it
    bool isUrgent = false;
    bool offersRestart = false;
    qint64 pid = 0; ///< of the process that is silent

    bool operator==(const Notice &) const = default;
};

/// Which notice is true after `now`, when `notice` was after `before`; none: there is nothing to
/// tell, or not any more.
[[nodiscard]] std::optional<Notice> nextNotice(const std::optional<Notice> &notice,
                                               const Snapshot &before, const Snapshot &now);

} // namespace deck
