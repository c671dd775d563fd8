// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace deck {

/// The file that says which process the daemon is: one decimal pid, no newline, mode 0600. Never
/// followed through a symbolic link.
class PidFile
{
public:
    struct Reading
    {
        enum class Kind {
            Missing,
            Empty,
            Malformed,  ///< not one positive decimal pid; see content
            Unreadable, ///< see error
            Valid,
        };
        Kind kind = Kind::Missing;
        pid_t pid = 0;
        QByteArray content; ///< at most kMostBytes of it
        OsError error;
    };
    static constexpr qsizetype kMostBytes = 64;

    explicit PidFile(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] const QString &path() const { return m_path; }
    /// White space around the number is allowed. Changes nothing, makes nothing.
    [[nodiscard]] Reading read() const;
    /// What the first kMostBytes of a file mean.
    [[nodiscard]] static Reading readingOf(const QByteArray &content);
    /// Makes the file when it is missing and checks that it can be written.
    OsStatus prepare() const;
    /// Renames the file, never over another one; the new path.
    OsResult<QString> setAside() const;
    OsStatus clear() const;
    /// In one step: no reader sees half a pid, and an error leaves what was there.
    OsStatus write(pid_t pid) const;
    /// Removes the file when it names this process or nothing.
    void removeOf(pid_t pid) const;

private:
    QString m_path;
};

} // namespace deck
