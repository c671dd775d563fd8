// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "inspect/configdifflook.h"

#include "config/configcheck.h"
#include "config/configdiff.h"
#include "config/daemonconfig.h"
#include "inspect/configlayers.h"
#include "inspect/configlook.h"

#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

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

/// The profile with the file's text for its own; what is not heeded in it is noted.
std::variant<Inspection, DaemonError> tryOut(const Inspection &inspection, const QString &file,
                                             const QByteArray &defaults, QStringList &notes)
{
    const auto content = readOperatorsFile(file);
    if (const auto *problem = std::get_if<Problem>(&content))
        return DaemonError{ErrorCode::Unanswered, *problem};
    const auto &text = std::get<QByteArray>(content);
    for (const ConfigFinding &finding : checkConfig(text, {inspection.setup.places, defaults})) {
        if (finding.kind == FindingKind::Error)
            return refusal(withPlace(file, finding), finding.cause,
                           finding.advice.isEmpty()
                               ? u"Correct it; `deckctl config check` says all."_s
                               : finding.advice);
        notes << withPlace(file, finding) + u": "_s + finding.cause;
    }
    Inspection after = inspection;
    after.setup.profile.configText = QString::fromUtf8(withoutOwnKeys(text).value_or(QByteArray()));
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
            name, u"refused by %1: %2"_s.arg(resolved->binary.program, resolved->whyNotEffective),
            advice);
    return config;
}

} // namespace

Answer lookAtConfigDiff(const Inspection &inspection)
{
    const QString file = inspection.arguments.value("file"_L1).toString();
    const auto now = comparable(inspection, ConfigMoment::Now, inspection.setup.places.daemonConfig,
                                u"Correct the profile's configText."_s);
    if (const auto *error = std::get_if<DaemonError>(&now))
        return {{}, *error};
    const auto &before = std::get<ResolvedConfig>(now);
    QStringList notes = before.notes;
    const auto changed = tryOut(inspection, file, defaultConfig(before.binary).out, notes);
    if (const auto *error = std::get_if<DaemonError>(&changed))
        return {{}, *error};
    const auto then = comparable(std::get<Inspection>(changed), ConfigMoment::NextStart, file,
                                 u"`deckctl config check` names the line."_s);
    if (const auto *error = std::get_if<DaemonError>(&then))
        return {{}, *error};
    const auto &after = std::get<ResolvedConfig>(then);
    notes << after.notes;
    QJsonArray changes;
    for (const ConfigChange &change : configDiff(before.values, after.values))
        changes.append(toJson(change));
    return {{{u"file"_s, file},
             {u"binary"_s, before.binary.program},
             {u"changes"_s, changes},
             {u"notes"_s, QJsonArray::fromStringList(notes)}},
            {}};
}

} // namespace deck
