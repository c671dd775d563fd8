// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/settingswords.h"

#include "presentation/changewords.h"
#include "presentation/phrases.h"
#include "presentation/safetext.h"
#include "settings/settingsdraft.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::SettingsWords)
};

constexpr qsizetype kMostWarnings = 3;
constexpr qsizetype kLongestWarning = 600;

} // namespace

bool restartsDaemon(const SettingsDraft &draft, const Snapshot &snapshot)
{
    const bool isUp = snapshot.state != State::Stopped && snapshot.state != State::Failed;
    const bool isWatched = draft.text(u"startDaemon"_s) == "false"_L1;
    return draft.needsRestart() && isUp && !isWatched && snapshot.wanted == Wanted::Running;
}

QString consequenceOf(const SettingsDraft &draft, const Snapshot &snapshot)
{
    if (draft.changes().isEmpty())
        return Words::tr("Nothing is changed.");
    if (!draft.needsRestart())
        return Words::tr("The daemon need not be restarted for it.");
    if (!restartsDaemon(draft, snapshot))
        return Words::tr("The next start of the daemon tries the change. Should it not come up "
                         "with it, the former settings are put back.");
    return Words::tr("Applying restarts the daemon. Containers go on running. Should it not come "
                     "up with the change, the former settings are put back, and you are told why.");
}

NoticeBar::Notice noticeOf(const ChangeRecord &record)
{
    if (record.id.isEmpty())
        return {Tone::Quiet, Words::tr("Nothing was different."), {}, {}};
    const QString sentence = outcomeSentence(record);
    const Tone tone = presentOutcome(record.outcome).tone;
    if (record.outcome != ChangeOutcome::Undone && record.outcome != ChangeOutcome::Lapsed)
        return {tone, sentence, {}, {}};
    const QString still = Words::tr("What you entered is still here, to be corrected.");
    const bool wasTried = record.outcome == ChangeOutcome::Undone;
    return {tone, sentences({sentence.trimmed(), still}), record.lastLines,
            wasTried ? Words::tr("Sho&w the Log") : QString()};
}

NoticeBar::Notice noticeOfRefusal(const Answer &answer)
{
    if (!answer.error)
        return {Tone::Bad, unreadableWords(), {}, {}};
    return {Tone::Bad, refusalSentence(*answer.error), answer.error->lastLines, {}};
}

NoticeBar::Notice noticeOfWarnings(const QStringList &warnings)
{
    QStringList shown;
    for (const QString &warning : warnings.first(std::min(warnings.size(), kMostWarnings)))
        shown << safeLine(warning, kLongestWarning);
    if (warnings.size() > kMostWarnings)
        shown << Words::tr("And %Ln more of this kind.", nullptr,
                           pluralOf(warnings.size() - kMostWarnings));
    return {Tone::Caution, shown.join(u'\n'), {}, {}};
}

} // namespace deck
