// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/checkreport.h"

#include "doctor/remedies.h"

#include <QJsonArray>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const CheckResult &result)
{
    return {{u"id"_s, result.id},
            {u"title"_s, result.title},
            {u"verdict"_s, keyword(result.verdict)},
            {u"evidence"_s, result.evidence},
            {u"fix"_s, result.fix},
            {u"remedy"_s, keyword(result.remedy)}};
}

CheckResult resultFromJson(const QJsonObject &object)
{
    return {object.value("id"_L1).toString(),
            object.value("title"_L1).toString(),
            fromKeyword<Verdict>(object.value("verdict"_L1).toString()).value_or(Verdict::Skipped),
            object.value("evidence"_L1).toString(),
            object.value("fix"_L1).toString(),
            fromKeyword<Remedy>(object.value("remedy"_L1).toString()).value_or(Remedy::None)};
}

QJsonObject toJson(const MendingResult &mended)
{
    return {{u"check"_s, mended.checkId}, {u"done"_s, mended.isDone}, {u"text"_s, mended.text}};
}

MendingResult mendingFromJson(const QJsonObject &object)
{
    return {object.value("check"_L1).toString(), object.value("done"_L1).toBool(),
            object.value("text"_L1).toString()};
}

MendingResult resultOf(const QString &checkId, const Setup &setup, const System &system)
{
    const auto outcome = mend(checkId, setup, system);
    if (const auto *problem = std::get_if<Problem>(&outcome))
        return {checkId, false, problem->message()};
    return {checkId, true, std::get<Mended>(outcome).text};
}

} // namespace

CheckReport makeCheckReport(const QStringList &toMend, const Setup &setup, const System &system)
{
    CheckReport report;
    for (const QString &checkId : toMend)
        report.mended << resultOf(checkId, setup, system);
    report.checks = runChecks(setup, system);
    report.at = QDateTime::currentDateTimeUtc();
    return report;
}

qsizetype countOf(Verdict verdict, const QList<CheckResult> &results)
{
    return std::count_if(results.begin(), results.end(),
                         [&](const CheckResult &result) { return result.verdict == verdict; });
}

QJsonObject toJson(const CheckReport &report)
{
    QJsonArray checks;
    for (const CheckResult &result : report.checks)
        checks.append(toJson(result));
    QJsonArray mended;
    for (const MendingResult &result : report.mended)
        mended.append(toJson(result));
    return {{u"at"_s, report.at.toString(Qt::ISODateWithMs)},
            {u"verdict"_s, keyword(worstOf(report.checks))},
            {u"checks"_s, checks},
            {u"mended"_s, mended}};
}

std::optional<CheckReport> checkReportFromJson(const QJsonObject &object)
{
    if (!object.value("checks"_L1).isArray())
        return std::nullopt;
    CheckReport report;
    report.at = QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs);
    for (const auto value : object.value("checks"_L1).toArray())
        report.checks << resultFromJson(value.toObject());
    for (const auto value : object.value("mended"_L1).toArray())
        report.mended << mendingFromJson(value.toObject());
    return report;
}

} // namespace deck
