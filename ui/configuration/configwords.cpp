// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/configwords.h"

#include "presentation/phrases.h"
#include "presentation/safetext.h"

#include <QCoreApplication>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ConfigWords)
};

} // namespace

bool isUp(State state)
{
    return state != State::Stopped && state != State::Failed;
}

MarkedWord presentFinding(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Error:
        return {Words::tr("Error"), Tone::Bad, Mark::Cross};
    case FindingKind::Warning:
        return {Words::tr("Warning"), Tone::Caution, Mark::Exclamation};
    }
    Q_UNREACHABLE();
}

QString changeKindWord(ConfigChangeKind kind)
{
    switch (kind) {
    case ConfigChangeKind::Added:
        return Words::tr("added");
    case ConfigChangeKind::Removed:
        return Words::tr("removed");
    case ConfigChangeKind::Changed:
        return Words::tr("changed");
    }
    Q_UNREACHABLE();
}

QString configSourceWord(const ConfigValue &value)
{
    switch (value.source) {
    case ConfigSource::Default:
        return Words::tr("default");
    case ConfigSource::Generated:
        return Words::tr("generated");
    case ConfigSource::Operator:
        return Words::tr("the text");
    case ConfigSource::OwnFile:
        return Words::tr("the file");
    case ConfigSource::File:
        return Words::tr("containerd.toml, no longer in the profile");
    case ConfigSource::Import:
        return value.importedFrom.isEmpty() ? Words::tr("an import")
                                            : Words::tr("import %1").arg(value.importedFrom);
    case ConfigSource::Derived:
        return Words::tr("derived");
    }
    Q_UNREACHABLE();
}

QString configOriginWord(ConfigOrigin origin)
{
    switch (origin) {
    case ConfigOrigin::Generated:
        return Words::tr("Generated");
    case ConfigOrigin::Text:
        return Words::tr("Generated, with this text");
    case ConfigOrigin::File:
        return Words::tr("A file of mine");
    case ConfigOrigin::TextOverFile:
        return Words::tr("A file of mine, with this text over it");
    }
    Q_UNREACHABLE();
}

QString summaryOf(const ConfigJudgement &judgement)
{
    QStringList parts;
    if (const int errors = pluralOf(judgement.count(FindingKind::Error)); errors > 0)
        parts << Words::tr("%Ln error(s)", nullptr, errors);
    if (const int warnings = pluralOf(judgement.count(FindingKind::Warning)); warnings > 0)
        parts << Words::tr("%Ln warning(s)", nullptr, warnings);
    return parts.isEmpty() ? Words::tr("No problems") : listed(parts);
}

QString summaryOf(const ConfigDifference &difference)
{
    return difference.values.isEmpty()
               ? Words::tr("No value of containerd's configuration becomes different.")
               : Words::tr("%Ln value(s) of containerd's configuration become(s) different.",
                           nullptr, pluralOf(difference.values.size()));
}

QString consequenceOf(bool needsRestart, State state)
{
    if (!needsRestart)
        return Words::tr("The daemon need not be restarted for it.");
    const QString back = Words::tr("Should it not come up with the change, what was there before "
                                   "is put back, the daemon is started with that, and you are "
                                   "told why.");
    const QString first = isUp(state)
                              ? Words::tr("The daemon is restarted. Containers go on running.")
                              : Words::tr("The daemon does not run: its next start tries the "
                                          "change.");
    return sentences({first, back});
}

} // namespace deck
