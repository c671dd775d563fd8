// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/safetext.h"

#include "log/showntext.h"

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

} // namespace deck
