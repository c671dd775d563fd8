// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/profilesoptions.h"

#include "config/profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfilesText)
};

struct Shape
{
    qsizetype fewest; ///< words behind the action
    qsizetype most;
    const char *needs;   ///< to be translated
    QStringList options; ///< that it takes
};

constexpr qsizetype kAnyNumber = 10'000;

Shape shapeOf(ProfilesAction action)
{
    switch (action) {
    case ProfilesAction::List:
        return {0, 0, "", {u"json"_s}};
    case ProfilesAction::Create:
        return {1, 1, QT_TRANSLATE_NOOP("deck::ProfilesText", "a name"), {u"from"_s}};
    case ProfilesAction::Rename:
        return {2, 2, QT_TRANSLATE_NOOP("deck::ProfilesText", "two names"), {}};
    case ProfilesAction::Remove:
        return {1, 1, QT_TRANSLATE_NOOP("deck::ProfilesText", "a name"), {u"data"_s}};
    case ProfilesAction::Export:
        return {1,
                1,
                QT_TRANSLATE_NOOP("deck::ProfilesText", "a name"),
                {u"output"_s, u"with-secrets"_s}};
    case ProfilesAction::Import:
        return {1, 1, QT_TRANSLATE_NOOP("deck::ProfilesText", "a file"), {u"as"_s, u"replace"_s}};
    case ProfilesAction::Set:
        return {1, kAnyNumber, QT_TRANSLATE_NOOP("deck::ProfilesText", "KEY=VALUE"), {}};
    case ProfilesAction::Unset:
        return {1, kAnyNumber, QT_TRANSLATE_NOOP("deck::ProfilesText", "a key"), {}};
    }
    Q_UNREACHABLE();
}

Problem usage(const QString &message)
{
    return {u"profiles"_s, message, {}};
}

std::optional<Problem> checkShape(const Shape &shape, const QStringList &words,
                                  const QCommandLineParser &parser)
{
    const QString what = u"'profiles %1'"_s.arg(words.value(1, u"list"_s));
    const QStringList operands = words.mid(2);
    if (operands.size() < shape.fewest)
        return usage(Words::tr("%1 needs %2").arg(what, Words::tr(shape.needs)));
    if (operands.size() > shape.most)
        return usage(Words::tr("%1 takes no argument '%2'").arg(what, operands.at(shape.most)));
    const QStringList all{u"json"_s, u"from"_s,         u"data"_s,   u"output"_s,
                          u"as"_s,   u"with-secrets"_s, u"replace"_s};
    for (const QString &option : all) {
        if (parser.isSet(option) && !shape.options.contains(option))
            return usage(Words::tr("%1 takes no option --%2").arg(what, option));
    }
    for (const QString &option : {u"set"_s, u"dialect"_s, u"binary"_s}) {
        if (parser.isSet(option))
            return usage(
                Words::tr("'profiles' takes no option --%1: it is about what stands in files")
                    .arg(option));
    }
    return std::nullopt;
}

std::optional<Problem> readValues(ProfilesOptions &options, const QStringList &operands)
{
    for (const QString &operand : operands) {
        const qsizetype sign = operand.indexOf(u'=');
        const bool isSet = options.action == ProfilesAction::Set;
        if (isSet && sign < 1)
            return usage(Words::tr("'%1' is not KEY=VALUE").arg(operand));
        const QString key = isSet ? operand.first(sign) : operand;
        if (!isSet && !profileKeys().contains(key))
            return usage(
                Words::tr("unknown key '%1'; the keys are: %2").arg(key, profileKeys().join(u' ')));
        options.values.append(
            {key, isSet ? operand.sliced(sign + 1) : profileKeyText(Profile(), key)});
    }
    return std::nullopt;
}

} // namespace

QList<QCommandLineOption> profilesOptions()
{
    return {{u"from"_s, Words::tr("profiles create: copy this profile."), u"OTHER"_s},
            {u"data"_s, Words::tr("profiles remove: its state, data and logs too.")},
            {u"with-secrets"_s, Words::tr("profiles export: do not strike out what looks secret.")},
            {u"as"_s, Words::tr("profiles import: the name that it gets."), u"NAME"_s},
            {u"replace"_s, Words::tr("profiles import: in place of the one of that name.")}};
}

std::variant<ProfilesOptions, Problem> readProfilesOptions(const QStringList &words,
                                                           const QCommandLineParser &parser)
{
    const auto action = fromKeyword<ProfilesAction>(words.value(1, u"list"_s));
    if (!action)
        return usage(
            Words::tr("unknown 'profiles %1'; there are: %2")
                .arg(words.at(1), keywords<ProfilesAction>().join(Words::tr(", ", "in a list"))));
    if (const auto problem = checkShape(shapeOf(*action), words, parser))
        return *problem;
    ProfilesOptions options;
    options.action = *action;
    if (*action == ProfilesAction::Set || *action == ProfilesAction::Unset) {
        options.name = parser.value(u"profile"_s);
        if (const auto problem = readValues(options, words.mid(2)))
            return *problem;
        return options;
    }
    options.name = words.value(2);
    options.newName = *action == ProfilesAction::Import ? parser.value(u"as"_s) : words.value(3);
    options.original = parser.value(u"from"_s);
    options.output = parser.value(u"output"_s);
    options.withData = parser.isSet(u"data"_s);
    options.withSecrets = parser.isSet(u"with-secrets"_s);
    options.replace = parser.isSet(u"replace"_s);
    return options;
}

} // namespace deck
