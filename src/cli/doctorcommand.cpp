// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/doctorcommand.h"

#include "cli/doctortext.h"
#include "cli/errortext.h"
#include "cli/lineprinter.h"
#include "doctor/checkreport.h"
#include "inspect/checkslook.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QStringList mendable(const QList<CheckResult> &results)
{
    QStringList ids;
    for (const CheckResult &result : results) {
        if (result.remedy != Remedy::None)
            ids << result.id;
    }
    return ids;
}

TextColors colorsWanted()
{
    return LinePrinter::formFor(false) == LinePrinter::Form::Terminal &&
                   qEnvironmentVariableIsEmpty("NO_COLOR")
               ? TextColors::Terminal
               : TextColors::None;
}

} // namespace

void DoctorCommand::begin()
{
    if (!m_line.fix) {
        check({});
        return;
    }
    m_answerer.ask({Topic::Checks}, lookAtChecks, [this](const Answer &answer) {
        if (answer.error)
            print(answer);
        else
            check(mendable(checkReportFromJson(answer.content).value_or(CheckReport()).checks));
    });
}

void DoctorCommand::check(const QStringList &toMend)
{
    const QJsonObject arguments{{u"mend"_s, QJsonArray::fromStringList(toMend)}};
    m_answerer.ask({Topic::Checks, arguments}, lookAtChecks,
                   [this](const Answer &answer) { print(answer); });
}

void DoctorCommand::print(const Answer &answer)
{
    if (answer.error) {
        printError(errorText(*answer.error));
        emit done(ExitCode::Failed);
        return;
    }
    const CheckReport report = checkReportFromJson(answer.content).value_or(CheckReport());
    printOut(m_line.json ? QString::fromUtf8(QJsonDocument(answer.content).toJson())
                         : doctorText(report, colorsWanted()));
    emit done(worstOf(report.checks) == Verdict::Error ? ExitCode::Failed : ExitCode::Done);
}

} // namespace deck
