// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/configcommand.h"

#include "cli/answertext.h"
#include "cli/changetext.h"
#include "cli/configtext.h"
#include "inspect/changeslook.h"
#include "inspect/configchecklook.h"
#include "inspect/configdifflook.h"
#include "inspect/configlook.h"
#include "inspect/configmigratelook.h"

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct ConfigView
{
    Look look;
    AnswerWords words;
};

ConfigView viewFor(ConfigAction action)
{
    switch (action) {
    case ConfigAction::Show:
        return {lookAtConfig, configText};
    case ConfigAction::Check:
        return {checkConfigText, configCheckText};
    case ConfigAction::Diff:
        return {lookAtConfigDiff, configDiffText};
    case ConfigAction::History:
        return {lookAtChanges, historyText};
    case ConfigAction::Migrate:
        return {lookAtConfigMigrate, migrationText};
    case ConfigAction::Apply: // changes: see ChangeCommand
    case ConfigAction::Rollback:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

void ConfigCommand::begin()
{
    const auto [look, words] = viewFor(m_line.configAction);
    const Answer answer = look({m_line.setup, {}, {{u"file"_s, m_line.configFile}}, {}});
    const ExitCode code = printAnswer(answer, m_line.json, words);
    const bool isRefused = answer.content.value("verdict"_L1) == "error"_L1 ||
                           answer.content.value("available"_L1) == false;
    emit done(isRefused ? ExitCode::Failed : code);
}

} // namespace deck
