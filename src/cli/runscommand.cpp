// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/runscommand.h"

#include "cli/errortext.h"
#include "inspect/runslook.h"
#include "inspect/runtext.h"

#include <QJsonArray>
#include <QJsonDocument>

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
    Answer answer = lookAtRuns({m_line.setup, {}, arguments, {}});
    if (answer.error) {
        printError(errorText(*answer.error));
        emit done(ExitCode::Failed);
        return;
    }
    if (m_line.run.isEmpty())
        shorten(answer.content, m_line.runCount);
    if (m_line.json)
        printOut(QString::fromUtf8(QJsonDocument(answer.content).toJson()));
    else
        printOut(m_line.run.isEmpty() ? runListText(answer.content) : runText(answer.content));
    emit done(ExitCode::Done);
}

} // namespace deck
