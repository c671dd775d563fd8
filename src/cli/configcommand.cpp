// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/configcommand.h"

#include "cli/configtext.h"
#include "cli/errortext.h"
#include "inspect/configchecklook.h"
#include "inspect/configdifflook.h"
#include "inspect/configlook.h"

#include <QJsonDocument>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct ConfigView
{
    Look look;
    QString (*words)(const QJsonObject &content);
};

ConfigView viewFor(ConfigAction action)
{
    switch (action) {
    case ConfigAction::Show:
        return {lookAtConfig, configText};
    case ConfigAction::Check:
        return {checkConfigFile, configCheckText};
    case ConfigAction::Diff:
        return {lookAtConfigDiff, configDiffText};
    }
    Q_UNREACHABLE();
}

} // namespace

void ConfigCommand::begin()
{
    const auto [look, words] = viewFor(m_line.configAction);
    const Answer answer = look({m_line.setup, {}, {{u"file"_s, m_line.configFile}}, {}});
    if (answer.error) {
        printError(errorText(*answer.error));
        emit done(ExitCode::Failed);
        return;
    }
    printOut(m_line.json ? QString::fromUtf8(QJsonDocument(answer.content).toJson())
                         : words(answer.content));
    const bool isRefused = answer.content.value("verdict"_L1) == "error"_L1;
    emit done(isRefused ? ExitCode::Failed : ExitCode::Done);
}

} // namespace deck
