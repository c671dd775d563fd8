// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/profilestext.h"

#include "daemon/snapshotwords.h"
#include "language/textwidth.h"
#include "log/showntext.h"

#include <QCoreApplication>

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfilesText)
};

QString stateWords(const ProfileState &state)
{
    if (state.state != State::Running)
        return keyword(state.state);
    return state.health == Health::Unknown ? u"running"_s
                                           : u"running, %1"_s.arg(keyword(state.health));
}

QString managerWords(const ProfileState &state)
{
    if (state.managerPid == 0)
        return u"-"_s;
    return state.isManagerSilent ? Words::tr("%1 (silent)").arg(state.managerPid)
                                 : QString::number(state.managerPid);
}

QStringList rowOf(const ProfileState &state)
{
    return {state.name,
            state.problem ? Words::tr("broken, %1").arg(stateWords(state)) : stateWords(state),
            state.pid == 0 ? u"-"_s : QString::number(state.pid),
            managerWords(state),
            keyword(state.dialect),
            state.socket};
}

} // namespace

QString profilesText(const QList<ProfileState> &states)
{
    QList<QStringList> rows{{Words::tr("PROFILE"), Words::tr("STATE"), Words::tr("PID"),
                             Words::tr("MANAGER"), Words::tr("DIALECT"), Words::tr("SOCKET")}};
    for (const ProfileState &state : states)
        rows << rowOf(state);
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column + 1 < row.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &other : rows)
                width = std::max(width, columnsOf(other.at(column)));
            text += padded(row.at(column), width + 2);
        }
        text += row.last() + u'\n';
    }
    for (const ProfileState &state : states) {
        if (state.problem)
            text += shownText(state.problem->message().toUtf8()) + u'\n';
    }
    return text;
}

} // namespace deck
