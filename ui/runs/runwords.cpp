// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "runs/runwords.h"

#include "presentation/durationtext.h"
#include "presentation/phrases.h"
#include "presentation/recordwords.h"

#include <QCoreApplication>

namespace deck {
namespace {

/// Gives the functions of this file a translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunWords)
};

} // namespace

RunWords presentRun(const RunRecord &record)
{
    switch (outcomeOf(record)) {
    case RunOutcome::Starting:
        return {Words::tr("Starting"), Tone::Busy, Mark::Dots};
    case RunOutcome::Running:
        return {Words::tr("Running"), Tone::Good, Mark::Check};
    case RunOutcome::Stopped:
        return {Words::tr("Stopped"), Tone::Quiet, Mark::Square};
    case RunOutcome::Ended:
        return {Words::tr("Ended by itself"), Tone::Caution, Mark::Exclamation};
    case RunOutcome::Failed:
        return {Words::tr("Failed"), Tone::Bad, Mark::Cross};
    case RunOutcome::Crashed:
        return {Words::tr("Crashed"), Tone::Bad, Mark::Cross};
    case RunOutcome::OutOfMemory:
        return {Words::tr("Out of memory"), Tone::Bad, Mark::Exclamation};
    case RunOutcome::NeverReady:
        return {Words::tr("Failed to start"), Tone::Bad, Mark::Cross};
    case RunOutcome::Hung:
        return {Words::tr("Hung"), Tone::Bad, Mark::Dots};
    case RunOutcome::Unseen:
        return {Words::tr("Ended unseen"), Tone::Caution, Mark::Dots};
    }
    Q_UNREACHABLE();
}

QString runSentence(const RunRecord &record)
{
    const ExitStatus exit = record.exit.value_or(ExitStatus{});
    const QString word = presentRun(record).word;
    QStringList how;
    if (exit.asked && exit.by)
        how << Words::tr("asked by %1").arg(askerWord(*exit.by));
    if (exit.signal || (exit.code && (*exit.code != 0 || !exit.asked)))
        how << exit.toString();
    return how.isEmpty() ? word : labelled(word, listed(how));
}

QString notedHealthWord(Health health)
{
    switch (health) {
    case Health::Unknown:
        return Words::tr("Unknown");
    case Health::Serving:
        return Words::tr("Serving again");
    case Health::Degraded:
        return Words::tr("Degraded");
    case Health::NotResponding:
        return Words::tr("Not responding");
    }
    Q_UNREACHABLE();
}

QString runDurationText(const RunRecord &record, const QDateTime &now)
{
    const auto duration = durationOf(record, now);
    if (duration < std::chrono::seconds(1) && record.end != RunEnd::None)
        return Words::tr("%L1 ms").arg(duration.count());
    return durationText(duration);
}

QString runReadyText(const RunRecord &record)
{
    return record.readyMs ? Words::tr("%L1 ms").arg(*record.readyMs) : QStringLiteral("–");
}

} // namespace deck
