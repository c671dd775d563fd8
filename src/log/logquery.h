// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/loglevel.h"
#include "log/logtime.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace deck {

/// Which lines are wanted: levels and a time range, and all of the clauses, each of which is
/// satisfied by any of its terms. A value that the window and the terminal make alike.
struct LogQuery
{
    enum class Kind {
        Text,  ///< the bytes of `pattern`, anywhere in the line
        Regex, ///< PCRE2
        Field, ///< the field `key` has the value `pattern` ("*": it has any)
    };
    struct Term
    {
        Kind kind = Kind::Text;
        QByteArray key;
        QByteArray pattern;
        bool isExcluded = false; ///< satisfied by lines that do not match
        bool isCaseSensitive = false;

        bool operator==(const Term &) const = default;
    };
    using Clause = QList<Term>;

    /// A bit for each level; lines without a level count as what they continue.
    static constexpr quint32 kAllLevels = (1U << kLogLevels) - 1;

    quint32 levels = kAllLevels;
    QList<Clause> clauses;
    std::optional<LogTime> since; ///< lines at or after it
    std::optional<LogTime> until; ///< lines before it

    bool operator==(const LogQuery &) const = default;

    /// True when every line is wanted.
    [[nodiscard]] bool isEmpty() const { return *this == LogQuery(); }
    [[nodiscard]] bool wants(LogLevel level) const
    {
        return (levels & (1U << static_cast<unsigned>(level))) != 0;
    }
    void setWanted(LogLevel level, bool wanted);
    /// This level and the more severe ones (as `--level` means it).
    void setLeast(LogLevel level);
    /// One more clause with a single term.
    void require(Term term) { clauses.append({std::move(term)}); }
};

/// Why a text is no query.
struct QueryError
{
    QString words;
    qsizetype position = 0; ///< in the text, or in the term's pattern
};

/// Reads what one may type into a search field: words that must all occur, "quoted text",
/// /regular expression/, key=value, level:warning (and more severe), `-` or NOT before a term,
/// OR between terms. Upper-case letters in a term make it case-sensitive.
[[nodiscard]] std::variant<LogQuery, QueryError> parseQuery(const QString &text);

} // namespace deck
