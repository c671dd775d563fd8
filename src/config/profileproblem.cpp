// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profileproblem.h"

#include "config/profilekeys.h"
#include "config/valuetext.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileProblem)
};

} // namespace

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
    return {
        subject,
        Words::tr("%1 %2 (%3)", "value, what is wrong with it, key").arg(shown, fault, key.name),
        Words::tr("Use %1.").arg(key.allowed())};
}

Problem unknownKey(const QString &subject, const QString &name)
{
    const QString nearest = nearestWord(name, profileKeys());
    const QString nextStep = nearest.isEmpty()
                                 ? Words::tr("containerdeck(5) has all that there are.")
                                 : Words::tr("Did you mean %1?").arg(nearest);
    return {subject, Words::tr("unknown key %1").arg(quoted(name)), nextStep};
}

} // namespace deck
