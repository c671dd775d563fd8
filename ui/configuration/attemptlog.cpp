// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "configuration/attemptlog.h"

#include "daemon/runrecord.h"

#include <QJsonArray>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// The first run after the change was begun.
QString attemptOf(const ChangeRecord &change, const QJsonArray &runs)
{
    QString id;
    for (const auto entry : runs) { // newest first
        const auto run = runRecordFromJson(entry.toObject());
        if (!run || run->startedAt < change.at)
            continue;
        if (!change.settledAt.isValid() || run->startedAt <= change.settledAt)
            id = run->id;
    }
    return id;
}

} // namespace

void AttemptLog::find(DaemonSession &session, const ChangeRecord &change)
{
    m_session = &session;
    m_change = change;
    session.ask({Topic::Runs}, this, [this](const Answer &answer) { askForRun(answer); });
}

void AttemptLog::askForRun(const Answer &runs)
{
    const QString id = attemptOf(m_change, runs.content.value("runs"_L1).toArray());
    if (id.isEmpty() || !m_session) {
        take({});
        return;
    }
    m_session->ask({Topic::Runs, {{u"run"_s, id}}}, this,
                   [this](const Answer &answer) { take(answer); });
}

void AttemptLog::take(const Answer &run)
{
    const QString log = run.content.value("log"_L1).toString();
    if (!log.isEmpty())
        emit found(log);
    else if (m_session)
        emit found(m_session->snapshot().logFile);
}

} // namespace deck
