// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configanswers.h"
#include "daemon/daemonsession.h"

#include <QPointer>
#include <QTimer>

#include <chrono>

namespace deck {

/// Has a text judged while it is typed: a little after the last keystroke. What it knows of is of
/// the text as it is now, or it says that it does not know.
class ConfigChecker final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Nothing,  ///< there is nothing to judge
        Checking, ///< the text has changed, and was not judged yet
        Fresh,    ///< judgement() is of the text as it is
        Failed    ///< it could not be judged: problem()
    };

    /// After the last keystroke, until it asks.
    static constexpr std::chrono::milliseconds kPause{400};

    explicit ConfigChecker(std::chrono::milliseconds pause = kPause, QObject *parent = nullptr);

    void setSession(DaemonSession *session);
    /// Arguments of Topic::ConfigCheck; empty: there is nothing to judge.
    void judge(const QJsonObject &arguments);
    /// Without waiting for another keystroke, if it waits for one.
    void hurry();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ConfigJudgement &judgement() const { return m_judgement; }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] bool isClean() const
    {
        return m_state == State::Nothing || (m_state == State::Fresh && !m_judgement.hasErrors());
    }

signals:
    /// The state, the judgement or the problem; in any state.
    void changed();

private:
    void ask();
    void take(const Answer &answer);
    void setState(State state);
    [[nodiscard]] bool isTooLong() const;

    QPointer<DaemonSession> m_session;
    QJsonObject m_arguments;
    QTimer m_typing;
    int m_asked = 0; ///< answers about a former text are not of interest
    State m_state = State::Nothing;
    ConfigJudgement m_judgement;
    QString m_problem;
};

} // namespace deck
