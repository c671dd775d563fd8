// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace deck {

/// Goroutines that do the same at the same place.
struct GoroutineGroup
{
    qsizetype count = 0;
    QString state;                       ///< "select", "sync.Mutex.Lock", "running"
    std::chrono::minutes longestWait{0}; ///< of them, as Go says it; 0: less than a minute
    QStringList frames;                  ///< "pkg.function  /path/file.go:12", innermost first
    QString createdBy;                   ///< empty for the first goroutine

    bool operator==(const GoroutineGroup &) const = default;
};

/// Folds a dump of Go's runtime: those with identical stacks and states become one group. Most
/// numerous first, and among equals those that have waited longest. What is no goroutine is
/// skipped; empty for a text that is no dump.
[[nodiscard]] QList<GoroutineGroup> foldGoroutines(QByteArrayView dump);

/// The text of the dump in a line of containerd's log; nothing when the line holds none.
[[nodiscard]] std::optional<QByteArray> dumpInLogLine(QByteArrayView line);

/// The last dump that a log holds behind an offset, among its last 64 MiB; nothing when there is
/// none (yet), or when the log cannot be read. Blocks.
[[nodiscard]] std::optional<QByteArray> findDump(const QString &logFile, qint64 offset);
/// The same for a log that is open for reading.
[[nodiscard]] std::optional<QByteArray> findDump(int fd, qint64 offset);

/// The groups as a person reads them, an empty line between two; what was in the dump is as it was,
/// so whoever shows it escapes it.
[[nodiscard]] QString foldedText(const QList<GoroutineGroup> &groups);

} // namespace deck
