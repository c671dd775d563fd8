// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/changewords.h"

#include "presentation/safetext.h"

#include <QCoreApplication>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ChangeWords)
};

/// It stands over a page, and must leave some of it.
constexpr qsizetype kLongestReason = 600;

} // namespace

MarkedWord presentOutcome(ChangeOutcome outcome)
{
    switch (outcome) {
    case ChangeOutcome::Open:
        return {Words::tr("Not tried yet"), Tone::Busy, Mark::Dots};
    case ChangeOutcome::Applied:
        return {Words::tr("Applied"), Tone::Good, Mark::Check};
    case ChangeOutcome::Undone:
        return {Words::tr("Undone"), Tone::Bad, Mark::Cross};
    case ChangeOutcome::Lapsed:
        return {Words::tr("Not in force"), Tone::Quiet, Mark::Square};
    }
    Q_UNREACHABLE();
}

QString outcomeSentence(const ChangeRecord &record)
{
    QString reason = safeLine(record.reason, kLongestReason);
    if (!reason.isEmpty()) // it begins a sentence here
        reason[0] = reason[0].toUpper();
    switch (record.outcome) {
    case ChangeOutcome::Open:
        return Words::tr("Written. The next start of the daemon tries it.");
    case ChangeOutcome::Applied:
        if (record.id.isEmpty())
            return Words::tr("Nothing was different, so nothing was done.");
        return record.goesBackTo.isEmpty() ? Words::tr("The change is applied.")
                                           : Words::tr("What was there before is in force again.");
    case ChangeOutcome::Undone:
        return Words::tr("Undone: the daemon did not come up with the change, and runs with what "
                         "was there before. %1")
            .arg(reason);
    case ChangeOutcome::Lapsed:
        return reason.isEmpty() ? Words::tr("The change was not tried, and is not in force.")
                                : Words::tr("The change is not in force. %1").arg(reason);
    }
    Q_UNREACHABLE();
}

QString refusalSentence(const DaemonError &error)
{
    return Words::tr("Refused, and nothing was written: %1")
        .arg(safeLine(error.problem.message(), kLongestReason));
}

QString unreadableWords()
{
    return Words::tr("The manager's answer could not be read.");
}

} // namespace deck
