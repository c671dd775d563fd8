// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/configcommand.h"

#include "cli/answertext.h"
#include "cli/configtext.h"
#include "inspect/configchecklook.h"
#include "inspect/configdifflook.h"
#include "inspect/configlook.h"

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
    }
    Q_UNREACHABLE();
}

} // namespace

void ConfigCommand::begin()
{
    const auto [look, words] = viewFor(m_line.configAction);
    const Answer answer = look({m_line.setup, {}, {{u"file"_s, m_line.configFile}}, {}});
    const ExitCode code = printAnswer(answer, m_line.json, words);
    const bool isRefused = answer.content.value("verdict"_L1) == "error"_L1;
    emit done(isRefused ? ExitCode::Failed : code);
}

} // namespace deck
