// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace deck {

/// How much the logs of one profile may take on disk.
struct RetentionPolicy
{
    qint64 perRun = qint64(256) * 1024 * 1024;
    qint64 total = qint64(1024) * 1024 * 1024;
    /// All runs together never take more than this share of what is free (with them deleted).
    double shareOfFree = 0.25;
    /// The head is given back in pieces of this size, aligned: 0.5 ms each, so that no writer
    /// waits.
    qint64 slice = qint64(4) * 1024 * 1024;

    bool operator==(const RetentionPolicy &) const = default;
};

/// What was done about the logs.
struct RetentionOutcome
{
    enum class Kind {
        Within,     ///< nothing was to be done, or all that was to be done was done
        CannotTrim, ///< the file system has no holes: the running log goes on growing
        Failed,     ///< see error
    };

    Kind kind = Kind::Within;
    qint64 trimmed = 0;  ///< bytes given back at the head of the running log
    QStringList deleted; ///< earlier runs that were deleted, oldest first
    /// The disk has no room for another line, or for a few at most: what the daemon writes is lost.
    bool isDiskFull = false;
    std::optional<OsError> error;
};

/// Trims the log of the current run at its head, in place and while it is written: what is left
/// keeps its offsets. Then deletes the oldest earlier runs (`<base>-<start>.log`) until all are
/// within the limits. The current run is never deleted, links are never followed.
[[nodiscard]] RetentionOutcome enforceRetention(const QString &path, const RetentionPolicy &policy);

/// The logs of earlier runs beside the log of the current one, oldest first, as paths.
[[nodiscard]] QStringList earlierRuns(const QString &path);

/// When a run of earlierRuns() started, as its name says.
[[nodiscard]] std::optional<QDateTime> startOfRun(const QString &path);

} // namespace deck
