// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/safetext.h"

#include "log/showntext.h"

#include <algorithm>
#include <iterator>

namespace deck {

using namespace Qt::StringLiterals;

QString safeLine(const QString &text, qsizetype longest)
{
    // Cut before the work is done: an escape is at most ten times as long as its character.
    const QString shown = shownText(text.left(longest + 1).simplified().toUtf8());
    if (shown.size() <= longest && text.size() <= longest)
        return shown;
    return shown.left(longest - 1) + u'…';
}

QString safeToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(safeLine(text).toHtmlEscaped());
}

QString asSentence(QString text)
{
    static constexpr QLatin1StringView kOrdinary[] = {
        QLatin1StringView("profile "), QLatin1StringView("pid "), QLatin1StringView("manager"),
        QLatin1StringView("another "), QLatin1StringView("no "),  QLatin1StringView("the "),
        QLatin1StringView("it "),      QLatin1StringView("its "), QLatin1StringView("an "),
    };
    const bool isOrdinary =
        std::any_of(std::begin(kOrdinary), std::end(kOrdinary),
                    [&text](QLatin1StringView word) { return text.startsWith(word); });
    if (isOrdinary)
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace deck
