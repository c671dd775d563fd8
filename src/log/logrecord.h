// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/loglevel.h"
#include "log/logtime.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace deck {

/// One line taken apart. Made when a line is painted or chosen, never for all lines.
struct LogRecord
{
    enum class Form {
        Plain, ///< neither of the others, or broken: the whole line is the message
        Logfmt,
        Json,
    };
    struct Field
    {
        QByteArray key;
        QByteArray value;   ///< unquoted; of JSON, what is no string is as it was written
        bool isRaw = false; ///< JSON that is no string: a number, an object, null ...

        bool operator==(const Field &) const = default;
    };

    Form form = Form::Plain;
    std::optional<LogTime> time;
    LogLevel level = LogLevel::None;
    QByteArray message;
    bool hasMessage = false; ///< a `msg` that is stated, empty or not
    QList<Field> fields;     ///< all others, in the line's order

    /// Value of a field, of `msg`, `level` or `time` too, as text; nothing when it has none.
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView key) const;
    QByteArray timeText; ///< as it was written
};

/// Never fails: what cannot be read is Plain.
[[nodiscard]] LogRecord parseRecord(QByteArrayView line);

/// The record as one line of JSON in UTF-8, whatever form it had.
[[nodiscard]] QByteArray toJson(const LogRecord &record);

} // namespace deck
