// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"
#include "inspect/profileview.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace deck {

/// Asks the manager what the profile has, and what it says of other values while they are typed: a
/// moment after the last change, and of what is answered late only the last counts.
class ProfileAsker final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPause{300};

    /// The pause: after typing, until the values are asked about.
    explicit ProfileAsker(DaemonSession &session, std::chrono::milliseconds pause = kPause,
                          QObject *parent = nullptr);

    void askForProfile();
    void askSoon(const QJsonObject &changes);

signals:
    void profileRead(const deck::ProfileView &profile);
    /// What it says of these changes.
    void judged(const QJsonObject &changes, const deck::ProfileView &judgement);
    /// There is no answer; in words for a person.
    void failed(const QString &why);

private:
    using Taker = std::function<void(const ProfileView &)>;

    void ask(const QJsonObject &changes, const Taker &taker);
    void judge();

    QPointer<DaemonSession> m_session;
    QTimer m_pause;
    QJsonObject m_changes; ///< that will be asked about
    int m_asked = 0;       ///< the number of the last question
};

} // namespace deck
