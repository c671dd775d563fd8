// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"
#include "inspect/profileview.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace deck {

/// Asks the manager what the profile has, and what it says of other values while they are typed: a
/// moment after the last change, and of what is answered late only the last counts.
class ProfileAsker final : public QObject
{
    Q_OBJECT

public:
    explicit ProfileAsker(DaemonSession &session, QObject *parent = nullptr);

    void askForProfile();
    void askSoon(const QJsonObject &changes);

signals:
    void profileRead(const deck::ProfileView &profile);
    /// What it says of these changes.
    void judged(const QJsonObject &changes, const deck::ProfileView &judgement);
    /// There is no answer; in words for a person.
    void failed(const QString &why);

private:
    void ask(const QJsonObject &changes, void (ProfileAsker::*answered)(const ProfileView &));
    void take(const Answer &answer, void (ProfileAsker::*answered)(const ProfileView &));
    void tellJudgement(const ProfileView &judgement);

    QPointer<DaemonSession> m_session;
    QTimer m_pause;
    QJsonObject m_changes; ///< that are asked about, or will be
    int m_asked = 0;       ///< the number of the last question
};

} // namespace deck
