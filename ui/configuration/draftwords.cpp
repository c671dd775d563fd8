// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/draftwords.h"

#include "configuration/configwords.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DraftWords)
};

} // namespace

QString overriddenWords(const ProfileView &profile)
{
    QStringList keys;
    for (const ProfileKeyView &key : profile.keys) {
        if (key.isOverridden && (key.key == "configText"_L1 || key.key == "configFile"_L1))
            keys << key.key;
    }
    if (keys.isEmpty())
        return {};
    return Words::tr(
               "The manager was started with %1 on its command line, which has the last "
               "word: what it says is among the values in force (Effective). To edit it here, "
               "start Containerdeck, or deckctl run, without it.")
        .arg(listed(keys));
}

QString noteOn(const ConfigDraft &draft, const ConfigChecker &checker)
{
    const QString overridden = overriddenWords(draft.profile());
    if (!overridden.isEmpty() || draft.origin() != ConfigOrigin::File || draft.hasText())
        return overridden;
    if (draft.lacksFile())
        return Words::tr("Name a file of TOML. It is merged over what Containerdeck generates.");
    if (!draft.isEdited() && !draft.profile().configFileProblem.isEmpty())
        return safeLine(draft.profile().configFileProblem);
    if (checker.state() == ConfigChecker::State::Failed)
        return checker.problem();
    if (draft.isEdited())
        return Words::tr("The file is checked and compared. It can be edited here once it is "
                         "applied.");
    return {};
}

QString hintFor(const ConfigDraft &draft)
{
    if (!overriddenWords(draft.profile()).isEmpty())
        return {};
    if (draft.origin() == ConfigOrigin::Generated)
        return Words::tr("Containerdeck writes containerd.toml by itself.\nTo add settings of "
                         "your own, choose “Generated, with this text” above.");
    return draft.hasText() ? Words::tr("# for example:\n[debug]\n  level = \"debug\"") : QString();
}

QString stateOf(const ConfigDraft &draft, const ConfigChecker &checker)
{
    const QString kept =
        draft.isEdited() ? Words::tr("Not applied yet") : Words::tr("As in the profile");
    if (draft.lacksFile())
        return Words::tr("No file is named yet");
    switch (checker.state()) {
    case ConfigChecker::State::Nothing:
        return kept;
    case ConfigChecker::State::Checking:
        return Words::tr("Checking…");
    case ConfigChecker::State::Failed:
        return draft.hasText() ? Words::tr("Not checked: %1").arg(checker.problem())
                               : sentences({Words::tr("Not checked."), kept}); // the note says why
    case ConfigChecker::State::Fresh:
        return Words::tr("%1. %2", "how many problems, and whether it is applied")
            .arg(summaryOf(checker.judgement()), kept);
    }
    Q_UNREACHABLE();
}

} // namespace deck
