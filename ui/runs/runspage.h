// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"
#include "widgets/sessionpage.h"

#include <QTimer>

class QLabel;
class QSplitter;
class QStackedLayout;
class QTreeView;

namespace deck {

class RunDetails;
class RunListModel;
class RunTimeline;

/// What became of each run of the daemon: a time line, a list, and all that is on record of the
/// chosen one. The newest is chosen until a person chooses another one.
class RunsPage final : public SessionPage
{
    Q_OBJECT

public:
    explicit RunsPage(QWidget *parent = nullptr);

protected:
    void snapshotChanged(const Snapshot &snapshot) override;
    void sessionChanged() override;
    void lookedAtChanged(bool isLookedAt) override;

private:
    void layOut();
    void askForList();
    void askForRun();
    void takeList(const Answer &answer);
    void showNotice(const QString &words);
    void choose(const QString &id);
    void setTicking();

    RunTimeline *m_timeline;
    QTreeView *m_list;
    RunListModel *m_model;
    RunDetails *m_details;
    QLabel *m_faults;
    QLabel *m_notice;
    QStackedLayout *m_stack = nullptr;
    QTimer m_again; ///< a record is written a little after the snapshot has changed
    QTimer m_clock;
    QString m_chosen;
    bool m_followsNewest = true;
    int m_session = 0; ///< answers to another session's questions are not of interest
    qint64 m_pid = -1;
    State m_state = State::Stopped;
    Health m_health = Health::Unknown;
};

} // namespace deck
