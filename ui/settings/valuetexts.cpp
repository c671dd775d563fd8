// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/valuetexts.h"

#include "config/profile.h"
#include "presentation/safetext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ValueTexts)
};

const QString kList = u"arguments"_s; // a key of each form, whose reader and writer they share
const QString kTable = u"environment"_s;

bool isPlain(QChar c)
{
    const bool isWord = c.unicode() < 128 && c.isLetterOrNumber();
    return isWord || u"-_./:=,+@%"_s.contains(c);
}

QString shellWord(const QString &word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    QString inside = word;
    return u'\'' + inside.replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QStringList listFromText(const QString &text)
{
    Profile profile;
    return setProfileKey(profile, kList, text) ? QStringList() : profile.arguments;
}

QString textFromList(const QStringList &list)
{
    Profile profile;
    profile.arguments = list;
    return profileKeyText(profile, kList);
}

QList<Variable> variablesFromText(const QString &text)
{
    Profile profile;
    QList<Variable> variables;
    if (setProfileKey(profile, kTable, text))
        return variables;
    for (auto it = profile.environment.begin(); it != profile.environment.end(); ++it)
        variables.append({it.key(), it.value()});
    return variables;
}

QString textFromVariables(const QList<Variable> &variables)
{
    Profile profile;
    for (const Variable &variable : variables) {
        if (variable != Variable{})
            profile.environment.insert(variable.name, variable.value);
    }
    return profileKeyText(profile, kTable);
}

QString variablesProblem(const QList<Variable> &variables)
{
    QSet<QString> names;
    for (const Variable &variable : variables) {
        if (variable == Variable{})
            continue;
        if (variable.name.isEmpty())
            return Words::tr("A value has no name. Name its variable, or remove the row.");
        if (names.contains(variable.name))
            return Words::tr("%1 is there twice. Remove one of the two.")
                .arg(safeLine(variable.name, 80));
        names.insert(variable.name);
    }
    return {};
}

QString shellText(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments)
        words << shellWord(argument);
    return words.join(u' ');
}

} // namespace deck
