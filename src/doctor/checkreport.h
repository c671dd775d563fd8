// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/checks.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace deck {

/// What came of one remedy.
struct MendingResult
{
    QString checkId;
    bool isDone = false;
    QString text; ///< what was done, or why it was not

    bool operator==(const MendingResult &) const = default;
};

/// One pass over the checks, and what was mended before it.
struct CheckReport
{
    QDateTime at;
    QList<CheckResult> checks;
    QList<MendingResult> mended;

    bool operator==(const CheckReport &) const = default;
};

/// Applies the remedies of the named checks, and then runs all checks. As runChecks().
[[nodiscard]] CheckReport makeCheckReport(const QStringList &toMend, const Setup &setup,
                                          const System &system = {});

/// How many checks had this verdict.
[[nodiscard]] qsizetype countOf(Verdict verdict, const QList<CheckResult> &results);

/// The object that answers Topic::Checks and that `deckctl doctor --json` prints.
[[nodiscard]] QJsonObject toJson(const CheckReport &report);
/// Words that are not known become skipped or none, as another version may have more of them;
/// nothing when there are no checks in it.
[[nodiscard]] std::optional<CheckReport> checkReportFromJson(const QJsonObject &object);

} // namespace deck

Q_DECLARE_METATYPE(deck::CheckReport)
