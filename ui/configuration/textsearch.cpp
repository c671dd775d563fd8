// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/textsearch.h"

#include <QRegularExpression>

namespace deck {
namespace {

QRegularExpression expressionOf(const TextSearch &search)
{
    const bool hasCapital = search.words != search.words.toLower();
    QRegularExpression::PatternOptions options = QRegularExpression::MultilineOption;
    if (search.isExpression || !hasCapital)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(
        search.isExpression ? search.words : QRegularExpression::escape(search.words), options);
}

} // namespace

TextSearch::Result TextSearch::in(const QString &text) const
{
    Result result;
    const QRegularExpression expression = expressionOf(*this);
    if (!expression.isValid()) {
        result.fault = expression.errorString();
        return result;
    }
    if (words.isEmpty())
        return result;
    auto found = expression.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result.isCut = result.matches.size() >= kMostMatches;
        if (result.isCut)
            break;
        if (match.capturedLength() > 0)
            result.matches.append({match.capturedStart(), match.capturedLength()});
    }
    return result;
}

} // namespace deck
