// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace deck {

/// What the end of a run's log says of its end.
struct RunLogTail
{
    static constexpr int kMostLines = 40;
    static constexpr qsizetype kMostBytes = qsizetype(16) * 1024;

    /// The last ones, oldest first. Where a crash has left a longer trace, the lines from a little
    /// before its beginning on: they say why, and not the last ones.
    QStringList lines;
    /// The panic, fatal error or signal, where there is one within the last MiB.
    QString fatalLine;
};

/// Of a log that is open for reading.
[[nodiscard]] RunLogTail readLogTail(int fd);

/// The log of a run where it is now: a later run renames it, and its inode stays. Looks in the
/// folder of the path at its own name first, then at those of earlier runs. Empty when it is gone.
[[nodiscard]] QString findRunLog(const QString &path, qint64 inode);

} // namespace deck
