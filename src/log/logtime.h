// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <optional>

namespace deck {

class LogFile;

/// Time of a log line: nanoseconds since the epoch, as precise as Go prints it.
using LogTime = std::chrono::sys_time<std::chrono::nanoseconds>;

/// RFC 3339 as Go prints it, with up to nine digits of a second and Z or an offset.
[[nodiscard]] std::optional<LogTime> parseTime(QByteArrayView text) noexcept;

/// The time that a line states, logfmt or JSON; nothing for a line that states none.
[[nodiscard]] std::optional<LogTime> timeOf(QByteArrayView line) noexcept;

/// The first line at or after a time, by bisection: lines are in order of time but for the few that
/// several threads of the daemon wrote at once. endLine() when there is none.
[[nodiscard]] qint64 lineAtTime(const LogFile &file, LogTime time);

/// The time of a line, or of the nearest one before it that states one.
[[nodiscard]] std::optional<LogTime> timeOfLine(const LogFile &file, qint64 line);

/// The time of the first line that states one, among the first that are there.
[[nodiscard]] std::optional<LogTime> timeOfFirstLine(const LogFile &file);

/// What a person may type: RFC 3339, "2026-11-23", "2026-11-23 15:37", "15:37:24" (today) in local
/// time, or how long ago: "90s", "10m", "2h", "3d".
[[nodiscard]] std::optional<LogTime> timeFromWords(const QString &words, LogTime now);

} // namespace deck
