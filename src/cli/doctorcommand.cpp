// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/doctorcommand.h"

#include "cli/errortext.h"
#include "doctor/checks.h"
#include "log/showntext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QString table(const QList<CheckResult> &results)
{
    QString text;
    for (const CheckResult &result : results) {
        // A path may hold what a terminal would obey.
        text += u"%1  %2  %3\n"_s.arg(keyword(result.verdict), -7)
                    .arg(result.title, -16)
                    .arg(shownText(result.evidence.toUtf8()));
        if (result.verdict != Verdict::Ok && !result.fix.isEmpty())
            text += u"         fix: %1\n"_s.arg(shownText(result.fix.toUtf8()));
    }
    return text;
}

QString json(const QList<CheckResult> &results)
{
    QJsonArray array;
    for (const CheckResult &result : results)
        array.append(QJsonObject{{u"id"_s, result.id},
                                 {u"title"_s, result.title},
                                 {u"verdict"_s, keyword(result.verdict)},
                                 {u"evidence"_s, result.evidence},
                                 {u"fix"_s, result.fix}});
    return QString::fromUtf8(QJsonDocument(array).toJson());
}

} // namespace

void DoctorCommand::begin()
{
    const QList<CheckResult> results = runChecks(m_line.setup);
    printOut(m_line.json ? json(results) : table(results));
    emit done(worstOf(results) == Verdict::Error ? ExitCode::Failed : ExitCode::Done);
}

} // namespace deck
