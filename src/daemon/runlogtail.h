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

    QStringList lines; ///< the last ones, oldest first
    QString fatalLine; ///< the panic or fatal error, where there is one within the last 64 KiB
};

/// Of a log that is open for reading.
[[nodiscard]] RunLogTail readLogTail(int fd);

/// The log of a run where it is now: a later run renames it, and its inode stays. Looks in the
/// folder of the path at its own name first, then at those of earlier runs. Empty when it is gone.
[[nodiscard]] QString findRunLog(const QString &path, qint64 inode);

} // namespace deck
