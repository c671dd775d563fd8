// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/doctortext.h"

#include "config/shownword.h"
#include "language/textwidth.h"
#include "log/showntext.h"

#include <QCoreApplication>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DoctorText)
};

constexpr int kVerdictWidth = 7;

/// As LinePrinter has them: to be read on light and on dark.
QLatin1StringView colorOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return QLatin1StringView("\033[32m");
    case Verdict::Warning:
        return QLatin1StringView("\033[33m");
    case Verdict::Error:
        return QLatin1StringView("\033[31m");
    case Verdict::Skipped:
        return QLatin1StringView("\033[2m");
    }
    Q_UNREACHABLE();
}

QString verdictText(Verdict verdict, TextColors colors)
{
    const QString word = padded(shownWord(verdict), kVerdictWidth);
    return colors == TextColors::None ? word : colorOf(verdict) + word + u"\033[0m"_s;
}

qsizetype widestTitle(const QList<CheckResult> &results)
{
    qsizetype widest = 0;
    for (const CheckResult &result : results)
        widest = std::max(widest, columnsOf(result.title));
    return widest;
}

QString summary(const QList<CheckResult> &results)
{
    QStringList parts;
    if (const auto errors = countOf(Verdict::Error, results); errors > 0)
        parts << Words::tr("%n error(s)", nullptr, static_cast<int>(errors));
    if (const auto warnings = countOf(Verdict::Warning, results); warnings > 0)
        parts << Words::tr("%n warning(s)", nullptr, static_cast<int>(warnings));
    parts << Words::tr("%1 ok").arg(countOf(Verdict::Ok, results));
    if (const auto skipped = countOf(Verdict::Skipped, results); skipped > 0)
        parts << Words::tr("%1 skipped").arg(skipped);
    return parts.join(Words::tr(", ", "between counts"));
}

} // namespace

QString doctorText(const CheckReport &report, TextColors colors)
{
    QString text;
    for (const MendingResult &mended : report.mended)
        text += (mended.isDone ? Words::tr("done: %1\n") : Words::tr("not done: %1\n"))
                    .arg(shownText(mended.text.toUtf8()));
    if (!report.mended.isEmpty())
        text += u'\n';
    const qsizetype titleWidth = widestTitle(report.checks);
    const QString indent(kVerdictWidth + 2 + titleWidth + 2, u' ');
    bool canMend = false;
    for (const CheckResult &result : report.checks) {
        text += u"%1  %2  %3\n"_s.arg(verdictText(result.verdict, colors),
                                      padded(result.title, titleWidth),
                                      shownText(result.evidence.toUtf8()));
        if (!result.fix.isEmpty())
            text += indent + Words::tr("fix: %1\n").arg(shownText(result.fix.toUtf8()));
        canMend = canMend || result.remedy != Remedy::None;
    }
    text += u"\n%1\n"_s.arg(summary(report.checks));
    if (canMend && report.mended.isEmpty())
        text += Words::tr("Some of this can be done by: deckctl doctor --fix\n");
    return text;
}

} // namespace deck
