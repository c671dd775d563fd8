// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "language/helptext.h"

#include "language/textwidth.h"

#include <QCommandLineParser>

namespace deck {
namespace {

// Each wide character is followed by one of these, which takes its second column until the lines
// are broken.
constexpr QChar kMayBreak(0x205f); // a space that no text has
constexpr QChar kMustNotBreak(0xe000);

/// What does not begin a line, by the rules of Chinese typesetting.
bool staysBehind(QChar character)
{
    return QStringView(u"，。、；：？！）》」』】”’").contains(character);
}

bool staysBefore(QChar character)
{
    return QStringView(u"（《「『【“‘").contains(character);
}

} // namespace

QString helpWords(const QString &text)
{
    QString words;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        words += character;
        if (columnsOf(QStringView(&character, 1)) < 2)
            continue;
        const bool staysTogether =
            staysBefore(character) || (i + 1 < text.size() && staysBehind(text.at(i + 1)));
        words += staysTogether ? kMustNotBreak : kMayBreak;
    }
    return words;
}

QString helpTextOf(const QCommandLineParser &parser)
{
    QString text = parser.helpText();
    return text.remove(kMayBreak).remove(kMustNotBreak);
}

} // namespace deck
