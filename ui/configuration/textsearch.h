// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace deck {

/// A part of a text, in UTF-16.
struct TextMatch
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextMatch &) const = default;
};

/// What somebody searches a text for. Small letters find capital ones as well; a capital letter is
/// meant as it is, but for that of a regular expression.
struct TextSearch
{
    /// More than are ever stepped through.
    static constexpr qsizetype kMostMatches = 10'000;

    QString words;
    bool isExpression = false;

    struct Result
    {
        QList<TextMatch> matches; ///< none of length zero
        bool isCut = false;       ///< there are more than kMostMatches
        QString fault;            ///< of the expression; empty: none
    };
    [[nodiscard]] Result in(const QString &text) const;
};

} // namespace deck
