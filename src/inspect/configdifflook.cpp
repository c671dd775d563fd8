// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/configdifflook.h"

#include "change/proposal.h"
#include "config/configcheck.h"
#include "config/configdiff.h"
#include "config/daemonconfig.h"
#include "inspect/configchecklook.h"
#include "inspect/configlayers.h"
#include "inspect/configlook.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ConfigLook)
};

QJsonObject toJson(const ConfigChange &change)
{
    QJsonObject object{{u"key"_s, change.key}, {u"kind"_s, keyword(change.kind)}};
    if (change.before)
        object[u"before"_s] = toJson(*change.before);
    if (change.after)
        object[u"after"_s] = toJson(*change.after);
    return object;
}

QString withPlace(const QString &file, const ConfigFinding &finding)
{
    return finding.place ? file + u':' + QString::number(finding.place->line) : file;
}

DaemonError refusal(const QString &subject, const QString &cause, const QString &advice)
{
    return {ErrorCode::Unanswered, {subject, cause, advice}};
}

/// What would keep the daemon from starting is refused; what is not heeded is noted.
std::optional<DaemonError> judge(const QByteArray &text, const QString &name,
                                 const ConfigRules &rules, QStringList &notes)
{
    for (const ConfigFinding &finding : checkConfig(text, rules)) {
        if (finding.kind == FindingKind::Error)
            return refusal(withPlace(name, finding), finding.cause,
                           finding.advice.isEmpty()
                               ? Words::tr("Correct it; `deckctl config check` says all.")
                               : finding.advice);
        notes
            << Words::tr("%1: %2", "place and cause").arg(withPlace(name, finding), finding.cause);
    }
    return std::nullopt;
}

/// The inspection of the profile as it is proposed.
std::variant<Inspection, DaemonError> tryOut(const Inspection &inspection, const Proposal &proposal,
                                             const QByteArray &defaults, QStringList &notes)
{
    const ConfigRules rules{inspection.setup.places, defaults};
    Inspection after = inspection;
    if (proposal.configText) {
        if (auto error = judge(*proposal.configText, proposal.name, rules, notes))
            return *error;
    }
    if (proposal.fileText) {
        const QString &path = inspection.setup.profile.configFile;
        const ConfigRules ofFile{rules.places, rules.defaults, true};
        if (auto error = judge(*proposal.fileText, path, ofFile, notes))
            return *error;
        after.configFile = OperatorsFile{path, *proposal.fileText};
    }
    auto setup = proposedSetup(inspection.setup, proposal);
    if (const auto *problem = std::get_if<Problem>(&setup))
        return DaemonError{ErrorCode::BadProfile, *problem};
    after.setup = std::get<Setup>(std::move(setup));
    return after;
}

/// One that the binary does not tell has nothing to be compared with.
std::variant<ResolvedConfig, DaemonError> comparable(const Inspection &inspection,
                                                     ConfigMoment moment, const QString &name,
                                                     const QString &advice)
{
    auto config = configOf(inspection, moment);
    const auto *resolved = std::get_if<ResolvedConfig>(&config);
    if (resolved && !resolved->whyNotEffective.isEmpty())
        return refusal(
            name,
            Words::tr("refused by %1: %2").arg(resolved->binary.program, resolved->whyNotEffective),
            advice);
    return config;
}

/// The binary was asked about the whole and counts the lines of that; of the text alone it tells
/// the operator's own.
DaemonError withLine(const DaemonError &error, const QString &name, const Inspection &tried,
                     const QByteArray &text)
{
    const auto planned = planConfig(tried);
    const auto *plan = std::get_if<PlannedConfig>(&planned);
    if (plan == nullptr) // found before the binary was asked
        return error;
    for (const ConfigFinding &finding : askBinary(plan->binary, text)) {
        if (finding.kind == FindingKind::Error && finding.place)
            return refusal(withPlace(name, finding), finding.cause, finding.advice);
    }
    return error;
}

/// What is not of the daemon's configuration: of the profile.
void addKeys(QJsonObject &content, const Profile &before, const Profile &after, bool changesFile)
{
    const QList<KeyDifference> keys = keyDifferences(before, after);
    const bool restarts =
        changesFile || std::any_of(keys.begin(), keys.end(),
                                   [](const KeyDifference &key) { return needsRestart(key.key); });
    content[u"keys"_s] = toJson(keys);
    content[u"needsRestart"_s] = restarts;
}

/// The dialect without a configuration file has keys alone.
Answer keysAlone(const Inspection &inspection, const Proposal &proposal)
{
    const auto setup = proposedSetup(inspection.setup, proposal);
    if (const auto *problem = std::get_if<Problem>(&setup))
        return {{}, DaemonError{ErrorCode::BadProfile, *problem}};
    Answer answer{{{u"changes"_s, QJsonArray()}, {u"notes"_s, QJsonArray()}}, {}};
    addKeys(answer.content, inspection.setup.profile, std::get<Setup>(setup).profile, false);
    return answer;
}

/// What is in force is nothing to compare with where the profile cannot be launched as it is; the
/// change may be what mends it.
bool isToBeMended(const DaemonError &error)
{
    return error.code == ErrorCode::BinaryNotFound || error.code == ErrorCode::BadProfile;
}

/// Of the binary that is to run it, which alone knows its plugins.
QByteArray defaultsFor(const Inspection &inspection, const Proposal &proposal)
{
    Inspection proposed = inspection;
    if (const auto setup = proposedSetup(inspection.setup, proposal);
        std::holds_alternative<Setup>(setup))
        proposed.setup = std::get<Setup>(setup);
    const auto planned = planConfig(withoutOperators(proposed));
    const auto *plan = std::get_if<PlannedConfig>(&planned);
    return plan ? defaultConfig(plan->binary).out : QByteArray();
}

QJsonArray changesBetween(const EffectiveConfig &before, const EffectiveConfig &after)
{
    QJsonArray changes;
    for (const ConfigChange &change : configDiff(before, after))
        changes.append(toJson(change));
    return changes;
}

} // namespace

Answer lookAtConfigDiff(const Inspection &inspection)
{
    const auto proposed = proposalFromJson(inspection.arguments);
    if (const auto *problem = std::get_if<Problem>(&proposed))
        return {{}, DaemonError{ErrorCode::Unanswered, *problem}};
    const auto &proposal = std::get<Proposal>(proposed);
    const Profile &profile = inspection.setup.profile;
    const bool isOfKeys = !proposal.configText && !proposal.fileText;
    if (profile.dialect != Dialect::Containerd && isOfKeys)
        return keysAlone(inspection, proposal);
    QStringList notes;
    const auto changed = tryOut(inspection, proposal, defaultsFor(inspection, proposal), notes);
    if (const auto *error = std::get_if<DaemonError>(&changed))
        return {{}, *error};
    const auto &tried = std::get<Inspection>(changed);
    const QByteArray text = proposal.configText.value_or(proposal.fileText.value_or(QByteArray()));
    const QString name = proposal.fileText ? profile.configFile : proposal.name;
    const auto then = comparable(tried, ConfigMoment::NextStart, name, {});
    if (const auto *error = std::get_if<DaemonError>(&then))
        return {{}, withLine(*error, name, tried, text)};
    const auto &after = std::get<ResolvedConfig>(then);

    const auto now = comparable(inspection, ConfigMoment::Now, inspection.setup.places.daemonConfig,
                                Words::tr("Correct the profile's configText."));
    const auto *present = std::get_if<ResolvedConfig>(&now);
    const auto *error = std::get_if<DaemonError>(&now);
    if (error && !isToBeMended(*error))
        return {{}, *error};
    notes = (present ? present->notes
                     : QStringList(Words::tr("there is nothing to compare with: %1")
                                       .arg(error->problem.message()))) +
            notes + after.notes;
    QJsonObject content{
        {u"file"_s, proposal.name},
        {u"binary"_s, after.binary.program},
        {u"changes"_s, present ? changesBetween(present->values, after.values) : QJsonArray()},
        {u"notes"_s, QJsonArray::fromStringList(notes)}};
    addKeys(content, profile, tried.setup.profile, proposal.fileText.has_value());
    return {content, {}};
}

} // namespace deck
