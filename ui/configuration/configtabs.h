// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/configchecker.h"
#include "daemon/daemonsession.h"

#include <QPointer>
#include <QTabWidget>

namespace deck {

class ChangeHistory;
class DifferenceTable;
class EffectiveTable;
class ProblemsList;

/// What is known of the text beside it: its problems, what it would make different, what is in
/// force, and what was changed before. Each is asked for while somebody looks at it.
class ConfigTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit ConfigTabs(const ConfigChecker &checker, QWidget *parent = nullptr);

    void setSession(DaemonSession *session);
    void setLookedAt(bool isLookedAt);
    /// What would be applied; empty: nothing, as no file is named yet, or as all is as it was.
    void setProposal(const QJsonObject &proposal, bool lacksFile);
    /// The checker has changed.
    void showJudgement();
    /// Something was changed, or another daemon runs: what is shown is asked for again.
    void refresh();
    void setGoingBack(bool isPossible, const QString &whyNot);
    void showHistory();

signals:
    void placeChosen(const deck::TextPosition &place);
    void goBackAsked(const QString &id, const QList<deck::ChangeRecord> &changes);

private:
    void addTabs();
    void askCurrent();
    void showDifference();
    void takeDifference(const Answer &answer);
    void takeConfig(const Answer &answer);
    void takeChanges(const Answer &answer);
    void ask(const Inquiry &inquiry, void (ConfigTabs::*take)(const Answer &));

    const ConfigChecker &m_checker;
    QPointer<DaemonSession> m_session;
    int m_generation = 0; ///< answers from before are not of interest
    bool m_isLookedAt = false;
    QJsonObject m_proposal;
    bool m_lacksFile = false;
    std::optional<QJsonObject> m_compared; ///< the proposal whose difference is shown, or asked for
    ProblemsList *m_problems;
    DifferenceTable *m_difference;
    EffectiveTable *m_effective;
    ChangeHistory *m_history;
};

} // namespace deck
