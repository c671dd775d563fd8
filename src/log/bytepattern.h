// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/bytesearch.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace deck {

/// A text or a regular expression, compiled for searching raw bytes. Threads share a pattern; each
/// has a Scratch of its own.
class BytePattern
{
public:
    struct Match
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    struct Error
    {
        QString words;
        qsizetype position = 0;
    };
    class Scratch;

    /// Case-sensitive text: nothing can be wrong with it.
    [[nodiscard]] static std::shared_ptr<const BytePattern> literal(const QByteArray &text);
    /// Null and an error when the expression is wrong (`isLiteral`: never).
    [[nodiscard]] static std::shared_ptr<const BytePattern>
    compile(const QByteArray &pattern, bool isLiteral, bool isCaseSensitive, Error &error);

    ~BytePattern();
    BytePattern(const BytePattern &) = delete;
    BytePattern &operator=(const BytePattern &) = delete;

    /// The first match at or after `from`. An expression that is too costly on these bytes matches
    /// nothing.
    [[nodiscard]] std::optional<Match> find(QByteArrayView bytes, qsizetype from,
                                            Scratch &scratch) const;
    /// A match within several lines at once tells which line to look at. False for expressions that
    /// look around or anchor to the whole text: those are asked line by line.
    [[nodiscard]] bool canSpanLines() const { return m_canSpanLines; }

private:
    struct Code;

    BytePattern();

    ByteSearch m_text; ///< when it is a case-sensitive text
    std::unique_ptr<Code> m_code;
    bool m_canSpanLines = true;
};

/// What one thread needs to match.
class BytePattern::Scratch
{
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

private:
    friend class BytePattern;
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace deck
