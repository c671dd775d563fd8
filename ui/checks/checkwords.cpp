// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "checks/checkwords.h"

#include <QCoreApplication>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ChecksPage)
};

} // namespace

VerdictWords presentVerdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Error:
        return {Words::tr("Problem"), Words::tr("Problems"), Tone::Bad, Mark::Cross};
    case Verdict::Warning:
        return {Words::tr("Warning"), Words::tr("Warnings"), Tone::Caution, Mark::Exclamation};
    case Verdict::Ok:
        return {Words::tr("Fine"), Words::tr("Fine"), Tone::Good, Mark::Check};
    case Verdict::Skipped:
        return {Words::tr("Not checked"), Words::tr("Not checked"), Tone::Quiet, Mark::Square};
    }
    Q_UNREACHABLE();
}

QString remedyWord(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None:
        return {};
    case Remedy::SetAsidePidFile:
        return Words::tr("Rename It");
    case Remedy::RemoveStaleSockets:
        return Words::tr("Remove Them");
    case Remedy::RestrictFolder:
        return Words::tr("Close It to Others");
    }
    Q_UNREACHABLE();
}

QString summaryOf(const QList<CheckResult> &results)
{
    QStringList parts;
    const auto errors = countOf(Verdict::Error, results);
    const auto warnings = countOf(Verdict::Warning, results);
    if (errors > 0)
        parts << (errors == 1 ? Words::tr("1 problem") : Words::tr("%1 problems").arg(errors));
    if (warnings > 0)
        parts << (warnings == 1 ? Words::tr("1 warning") : Words::tr("%1 warnings").arg(warnings));
    parts << Words::tr("%1 fine").arg(countOf(Verdict::Ok, results));
    if (const auto skipped = countOf(Verdict::Skipped, results); skipped > 0)
        parts << Words::tr("%1 not checked").arg(skipped);
    return parts.join(QStringLiteral(", "));
}

QString reportText(const CheckReport &report)
{
    QString text = summaryOf(report.checks) + u'\n';
    for (const CheckResult &result : report.checks) {
        text += QStringLiteral("%1: %2: %3\n")
                    .arg(presentVerdict(result.verdict).word, result.title, result.evidence);
        if (!result.fix.isEmpty())
            text += QStringLiteral("    %1\n").arg(result.fix);
    }
    return text;
}

} // namespace deck
