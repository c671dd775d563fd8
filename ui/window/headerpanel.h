// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/snapshot.h"
#include "widgets/usagefeed.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;

namespace deck {

class DaemonActions;
class DaemonSession;
class ElidedLabel;
class Fact;
class ImpactLine;
class Sparkline;
class StateBadge;

/// "Is it well?" at a glance: the state, what can be done, and the facts of the process.
class HeaderPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderPanel(DaemonActions &actions, QWidget *parent = nullptr);

    /// Opened at the profile's name.
    void setProfilesMenu(QMenu *menu);
    /// Whom to ask for what the snapshot does not hold.
    void setSession(DaemonSession &session);
    /// `managedHere`: this process is the daemon's manager.
    void setSnapshot(const Snapshot &snapshot, bool managedHere);
    /// The same whatever there is to say: what has no room is cut.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Says that the profile is root's, where this user is not.
    void setOfSystem(bool ofSystem) { m_isOfSystem = ofSystem; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeTitleRow(DaemonActions &actions);
    [[nodiscard]] QHBoxLayout *makeFactRow();
    void fitFacts();
    void addUsageTo(QHBoxLayout &row);
    void explain();
    void showUsage();
    void showState();
    void tick();
    void setTicking();

    Snapshot m_snapshot;
    bool m_managedHere = true;
    bool m_isOfSystem = false;
    StateBadge *m_badge;
    QLabel *m_word;
    ElidedLabel *m_explanation;
    Fact *m_profile = nullptr;
    Fact *m_pid = nullptr;
    Fact *m_uptime = nullptr;
    Fact *m_version = nullptr;
    Fact *m_restarts = nullptr;
    Fact *m_processor = nullptr;
    Fact *m_memory = nullptr;
    Sparkline *m_processorGraph = nullptr;
    QHBoxLayout *m_facts = nullptr;
    Fact *m_socket = nullptr;
    ImpactLine *m_impact;
    UsageFeed m_usage;
    QTimer m_clock{this}; ///< for the uptime, only while it is seen
};

} // namespace deck
