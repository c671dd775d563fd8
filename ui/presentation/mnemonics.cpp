// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/mnemonics.h"

#include <QRegularExpression>

namespace deck {

QString withoutMnemonic(const QString &text)
{
    // Scripts without Latin letters have the letter in brackets behind the word.
    static const QRegularExpression bracketed(QStringLiteral("\\s?\\(&[^&]\\)"));
    QString words = text.section(u'\t', 0, 0);
    words.remove(bracketed);
    QString plain;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i) == u'&' && i + 1 < words.size())
            ++i; // "&&" is a letter
        plain += words.at(i);
    }
    while (plain.endsWith(u'…') || plain.endsWith(u':') || plain.endsWith(u'：'))
        plain.chop(1);
    return plain.trimmed();
}

} // namespace deck
