// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/doctorcommand.h"

#include "cli/doctortext.h"
#include "cli/errortext.h"
#include "cli/lineprinter.h"

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
    const Setup &setup = m_line.setup;
    const QStringList toMend = m_line.fix ? mendable(runChecks(setup)) : QStringList();
    const CheckReport report = makeCheckReport(toMend, setup);
    printOut(m_line.json ? QString::fromUtf8(QJsonDocument(toJson(report)).toJson())
                         : doctorText(report, colorsWanted()));
    emit done(worstOf(report.checks) == Verdict::Error ? ExitCode::Failed : ExitCode::Done);
}

} // namespace deck
