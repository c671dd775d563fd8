// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/phrases.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Phrases)
};

} // namespace

QString listed(const QStringList &items)
{
    return items.join(Words::tr(", ", "between the items of a list"));
}

QString clauses(const QStringList &items)
{
    return items.join(Words::tr("; ", "between clauses"));
}

QString sentences(const QStringList &all)
{
    QString text;
    for (const QString &sentence : all) {
        if (text.isEmpty() || sentence.isEmpty())
            text += sentence;
        else
            text = Words::tr("%1 %2", "two sentences").arg(text, sentence);
    }
    return text;
}

QString labelled(const QString &name, const QString &value)
{
    return Words::tr("%1: %2", "a name and its value").arg(name, value);
}

QString withNote(const QString &text, const QString &note)
{
    return Words::tr("%1 (%2)", "a text and a note on it").arg(text, note);
}

int pluralOf(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace deck
