// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/profilestext.h"

#include "change/changerecord.h"
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

ChangeOutcome outcomeOf(const QJsonObject &record)
{
    return fromKeyword<ChangeOutcome>(record.value("outcome"_L1).toString())
        .value_or(ChangeOutcome::Applied);
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

bool changeWasUndone(const QJsonObject &record)
{
    const ChangeOutcome outcome = outcomeOf(record);
    return outcome == ChangeOutcome::Undone || outcome == ChangeOutcome::Lapsed;
}

QString changeOutcomeText(const QJsonObject &record)
{
    QString text = changeWasUndone(record) ? u"deckctl: "_s : QString();
    text += keyword(outcomeOf(record));
    if (const QString reason = record.value("reason"_L1).toString(); !reason.isEmpty())
        text += u": "_s + shownText(reason.toUtf8());
    text += u'\n';
    const QJsonArray lines = record.value("lastLines"_L1).toArray();
    for (const auto line : lines)
        text += u"    %1\n"_s.arg(shownText(line.toString().toUtf8()));
    return text;
}

} // namespace deck
