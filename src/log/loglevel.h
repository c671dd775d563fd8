// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>

#include <array>
#include <cstring>

namespace deck {

/// Severity of a line, in ascending order. None: no line so far had one.
enum class LogLevel : quint8 { None, Trace, Debug, Info, Warning, Error, Fatal, Panic };

inline constexpr int kLogLevels = 8;
inline constexpr std::array<LogLevel, 7> kNamedLevels{
    LogLevel::Panic, LogLevel::Fatal, LogLevel::Error, LogLevel::Warning,
    LogLevel::Info,  LogLevel::Debug, LogLevel::Trace};

/// How far into a line its level is looked for. Keys of JSON lines are sorted, so long values of
/// `container`, `error` or `id` can stand before it.
inline constexpr qsizetype kLevelPrefix = qsizetype(16) * 1024;

/// The level that a line states, from its raw bytes: logfmt and JSON of logrus (containerd 0.2 to
/// 2.x) and of slog, logrus on a terminal, klog, gRPC, Go's `panic:` and `fatal error:`, and the
/// `containerd: <error>` of an exit. None when it states none.
[[nodiscard]] LogLevel levelOf(QByteArrayView line) noexcept;

/// The same for a line that looks as nearly all do, with nanoseconds and Z; anything else is
/// levelOf()'s. For the loop that looks at every line.
[[nodiscard]] inline LogLevel quickLevelOf(const char *line, qsizetype size) noexcept;

/// The level of a word ("warn", "warning", "ERROR"); None when it is not one.
[[nodiscard]] LogLevel levelFromWord(QByteArrayView word) noexcept;
/// The word that containerd writes: "warning".
[[nodiscard]] QLatin1StringView levelWord(LogLevel level) noexcept;

LogLevel quickLevelOf(const char *line, qsizetype size) noexcept
{
    // time="2026-11-23T15:37:24.586226240Z" level=info
    constexpr qsizetype kKey = 37;
    constexpr qsizetype kWord = kKey + 7;
    if (size >= kWord + 5 && std::memcmp(line, "time=", 5) == 0 &&
        std::memcmp(line + kKey, " level=", 7) == 0) {
        if (std::memcmp(line + kWord, "info", 4) == 0)
            return LogLevel::Info;
        if (std::memcmp(line + kWord, "debug", 5) == 0)
            return LogLevel::Debug;
    }
    return levelOf({line, size});
}

} // namespace deck
