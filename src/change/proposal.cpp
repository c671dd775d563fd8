// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/proposal.h"

#include "config/daemonconfig.h"
#include "config/operatorsfile.h"
#include "config/secrets.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Changes)
};

QString lineCount(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const qsizetype lines = text.trimmed().count(u'\n') + 1;
    return Words::tr("%n line(s)", nullptr, static_cast<int>(lines));
}

QString shownValue(const Profile &profile, const QString &key)
{
    if (key == "configText"_L1)
        return lineCount(profile.configText);
    if (key == "arguments"_L1)
        return withoutSecrets(profile.arguments).join(u' ');
    if (key == "runtimeArguments"_L1)
        return withoutSecrets(profile.runtimeArguments).join(u' ');
    if (key != "environment"_L1)
        return profileKeyText(profile, key);
    QStringList variables;
    for (auto it = profile.environment.begin(); it != profile.environment.end(); ++it)
        variables << it.key() + u'=' +
                         (isSecretName(it.key()) ? QString(kStruckOut) : withoutSecrets(*it));
    return variables.join(u' ');
}

} // namespace

std::variant<Proposal, Problem> proposalFromJson(const QJsonObject &arguments)
{
    Proposal proposal;
    const QJsonObject values = arguments.value("values"_L1).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        proposal.values.append({it.key(), it->toString()});
    proposal.name = arguments.value("file"_L1).toString();
    if (arguments.contains("text"_L1)) {
        proposal.configText = arguments.value("text"_L1).toString().toUtf8();
        if (proposal.name.isEmpty())
            proposal.name = Words::tr("the text");
    } else if (!proposal.name.isEmpty()) {
        const auto file = readOperatorsFile(proposal.name);
        if (const auto *problem = std::get_if<Problem>(&file))
            return *problem;
        proposal.configText = std::get<OperatorsFile>(file).text;
    }
    if (arguments.contains("fileText"_L1))
        proposal.fileText = arguments.value("fileText"_L1).toString().toUtf8();
    if (proposal.fileText && (!proposal.values.isEmpty() || proposal.configText))
        return Problem{u"fileText"_s,
                       Words::tr("a file and the profile cannot be changed in one step"),
                       Words::tr("Change one after the other.")};
    return proposal;
}

std::variant<Setup, Problem> proposedSetup(const Setup &setup, const Proposal &proposal)
{
    Setup proposed = setup;
    for (const auto &[key, value] : proposal.values) {
        if (auto problem = setProfileKey(proposed.profile, key, value)) {
            problem->subject = key;
            return *problem;
        }
    }
    if (proposal.configText) {
        const auto own = withoutOwnKeys(*proposal.configText);
        proposed.profile.configText = QString::fromUtf8(own.value_or(*proposal.configText));
    }
    return proposed;
}

QList<KeyDifference> keyDifferences(const Profile &before, const Profile &after)
{
    QList<KeyDifference> differences;
    for (const QString &key : profileKeys()) {
        if (profileKeyText(before, key) != profileKeyText(after, key))
            differences.append({key, shownValue(before, key), shownValue(after, key)});
    }
    return differences;
}

} // namespace deck
