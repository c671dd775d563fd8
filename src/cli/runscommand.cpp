// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/runscommand.h"

#include "cli/answertext.h"
#include "inspect/runslook.h"
#include "inspect/runtext.h"

#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// So many of the newest; negative: all.
void shorten(QJsonObject &content, int count)
{
    if (count < 0)
        return;
    QJsonArray runs = content.value("runs"_L1).toArray();
    while (runs.size() > count)
        runs.removeLast();
    content[u"runs"_s] = runs;
}

} // namespace

void RunsCommand::begin()
{
    QJsonObject arguments;
    if (!m_line.run.isEmpty())
        arguments[u"run"_s] = m_line.run;
    m_answerer.ask({Topic::Runs, arguments}, lookAtRuns,
                   [this](const Answer &answer) { print(answer); });
}

void RunsCommand::print(Answer answer)
{
    if (m_line.run.isEmpty() && !answer.error)
        shorten(answer.content, m_line.runCount);
    emit done(printAnswer(answer, m_line.json, m_line.run.isEmpty() ? runListText : runText));
}

} // namespace deck
