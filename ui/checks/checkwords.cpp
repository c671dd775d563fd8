// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "checks/checkwords.h"

#include "presentation/phrases.h"

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
    if (const int errors = pluralOf(countOf(Verdict::Error, results)); errors > 0)
        parts << Words::tr("%Ln problem(s)", nullptr, errors);
    if (const int warnings = pluralOf(countOf(Verdict::Warning, results)); warnings > 0)
        parts << Words::tr("%Ln warning(s)", nullptr, warnings);
    parts << Words::tr("%Ln fine", nullptr, pluralOf(countOf(Verdict::Ok, results)));
    if (const int skipped = pluralOf(countOf(Verdict::Skipped, results)); skipped > 0)
        parts << Words::tr("%Ln not checked", nullptr, skipped);
    return listed(parts);
}

QString reportText(const CheckReport &report)
{
    QString text = summaryOf(report.checks) + u'\n';
    for (const CheckResult &result : report.checks) {
        text +=
            labelled(presentVerdict(result.verdict).word, labelled(result.title, result.evidence)) +
            u'\n';
        if (!result.fix.isEmpty())
            text += QStringLiteral("    %1\n").arg(result.fix);
    }
    return text;
}

} // namespace deck
