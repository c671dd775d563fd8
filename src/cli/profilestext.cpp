// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/profilestext.h"

#include "daemon/snapshotwords.h"
#include "log/showntext.h"

#include <algorithm>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

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
    return state.isManagerSilent ? u"%1 (silent)"_s.arg(state.managerPid)
                                 : QString::number(state.managerPid);
}

QStringList rowOf(const ProfileState &state)
{
    return {state.name,
            state.problem ? u"broken, "_s + stateWords(state) : stateWords(state),
            state.pid == 0 ? u"-"_s : QString::number(state.pid),
            managerWords(state),
            keyword(state.dialect),
            state.socket};
}

} // namespace

QString profilesText(const QList<ProfileState> &states)
{
    QList<QStringList> rows{
        {u"PROFILE"_s, u"STATE"_s, u"PID"_s, u"MANAGER"_s, u"DIALECT"_s, u"SOCKET"_s}};
    for (const ProfileState &state : states)
        rows << rowOf(state);
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column + 1 < row.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &other : rows)
                width = std::max(width, other.at(column).size());
            text += row.at(column).leftJustified(width + 2);
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
