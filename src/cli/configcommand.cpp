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
    Topic topic;
    Look look;
    AnswerWords words;
};

ConfigView viewFor(ConfigAction action)
{
    switch (action) {
    case ConfigAction::Show:
        return {Topic::Config, lookAtConfig, configText};
    case ConfigAction::Check:
        return {Topic::ConfigCheck, checkConfigText, configCheckText};
    case ConfigAction::Diff:
        return {Topic::ConfigDiff, lookAtConfigDiff, configDiffText};
    case ConfigAction::History:
        return {Topic::Changes, lookAtChanges, historyText};
    case ConfigAction::Migrate:
        return {Topic::ConfigMigrate, lookAtConfigMigrate, migrationText};
    case ConfigAction::Apply: // changes: see ChangeCommand
    case ConfigAction::Rollback:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

void ConfigCommand::begin()
{
    const ConfigView view = viewFor(m_line.configAction);
    m_answerer.ask({view.topic, {{u"file"_s, m_line.configFile}}}, view.look,
                   [this, words = view.words](const Answer &answer) { print(answer, words); });
}

void ConfigCommand::print(const Answer &answer, AnswerWords words)
{
    const ExitCode code = printAnswer(answer, m_line.json, words);
    const bool isRefused = answer.content.value("verdict"_L1) == "error"_L1 ||
                           answer.content.value("available"_L1) == false;
    emit done(isRefused ? ExitCode::Failed : code);
}

} // namespace deck
