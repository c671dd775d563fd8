// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QString>

#include <optional>

#include <sys/types.h>

namespace deck {

/// An exclusive lock on a file (flock(2)), held until destroyed or until this process ends, however
/// it ends. The file holds the pid of the holder, for people; the file itself is never removed, as
/// a second process could already be waiting on it.
class FileLock
{
public:
    struct Attempt;
    /// Never waits.
    [[nodiscard]] static Attempt tryTake(const QString &path);

private:
    explicit FileLock(UniqueFd fd) : m_fd(std::move(fd)) {}

    UniqueFd m_fd;
};

/// The lock, or its holder, or why neither could be told.
struct FileLock::Attempt
{
    std::optional<FileLock> lock;
    pid_t holder = 0; ///< when somebody else has it; 0 when that one has not written its pid yet
    std::optional<OsError> error;
};

} // namespace deck
