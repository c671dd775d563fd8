// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profileproblem.h"

#include "config/profilekeys.h"
#include "config/valuetext.h"

namespace deck {

using namespace Qt::StringLiterals;

QString quoted(const QString &value)
{
    constexpr qsizetype kLongest = 80;
    QString shown;
    for (const QChar c : value.first(std::min(value.size(), kLongest))) {
        if (c.isPrint() && c.category() != QChar::Other_Format)
            shown += c;
        else
            shown += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
    }
    return u'"' + shown + (value.size() > kLongest ? u"…\""_s : u"\""_s);
}

Problem badValue(const ProfileKey &key, const QString &subject, const QString &shown,
                 const QString &fault)
{
    return {subject, u"%1 %2 (%3)"_s.arg(shown, fault, key.name), u"Use %1."_s.arg(key.allowed())};
}

Problem unknownKey(const QString &subject, const QString &name)
{
    const QString nearest = nearestWord(name, profileKeys());
    const QString nextStep = nearest.isEmpty() ? u"containerdeck(5) has all that there are."_s
                                               : u"Did you mean %1?"_s.arg(nearest);
    return {subject, u"unknown key %1"_s.arg(quoted(name)), nextStep};
}

} // namespace deck
