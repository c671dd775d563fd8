// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logtime.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace deck {

/// How lines are laid out for reading.
struct LineFormat
{
    enum class Time {
        Clock,      ///< 15:37:24.586, local time
        Date,       ///< 2026-11-23 15:37:24.586, local time
        SinceStart, ///< +0:00:12.345, since the run's first line
        Ago,        ///< 12 s ago
    };

    bool isRaw = false; ///< the line as it was written, and nothing else
    Time time = Time::Clock;
    LogTime start; ///< for SinceStart
    LogTime now;   ///< for Ago

    bool operator==(const LineFormat &) const = default;
};

/// A line laid out: text that is safe to paint, and what its parts are.
struct FormattedLine
{
    enum class Kind { Time, Message, Key, Value };
    struct Part
    {
        qsizetype begin = 0;
        qsizetype size = 0;
        Kind kind = Kind::Message;
    };

    QString text;
    QList<Part> parts; ///< in order, without gaps but for spaces; empty: one message
};

/// `isCut`: these are only the first bytes of the line.
[[nodiscard]] FormattedLine formatLine(QByteArrayView line, const LineFormat &format,
                                       bool isCut = false);

/// All that a line says, one thing in a row, newlines within it opened up: for a panel beside it.
[[nodiscard]] QString lineDetails(QByteArrayView line, bool isCut = false);

} // namespace deck
