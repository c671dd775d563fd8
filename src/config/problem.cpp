// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/problem.h"

#include <QCoreApplication>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Problem)
};

} // namespace

bool endsSentence(const QString &text)
{
    constexpr QStringView kEnds = u".?!。？！";
    return !text.isEmpty() && kEnds.contains(text.back());
}

QString withFullStop(const QString &text)
{
    return endsSentence(text) ? text : Words::tr("%1.", "a sentence").arg(text);
}

QString withoutFullStop(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u'。') ? text.chopped(1) : text;
}

QString joinedSentences(const QString &first, const QString &second)
{
    return Words::tr("%1 %2", "two sentences").arg(first, second);
}

QString Problem::message() const
{
    const QString text = withFullStop(
        subject.isEmpty() ? cause : Words::tr("%1: %2", "subject and cause").arg(subject, cause));
    return nextStep.isEmpty() ? text : joinedSentences(text, nextStep);
}

} // namespace deck
