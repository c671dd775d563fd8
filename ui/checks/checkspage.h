// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/checkreport.h"
#include "presentation/tone.h"
#include "widgets/sessionpage.h"

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace deck {

/// What stands in a daemon's way, and what can be done about it. The checks are run when the page
/// is first opened, when a start has failed, and when somebody asks; until they are through, the
/// former results stay.
class ChecksPage final : public SessionPage
{
    Q_OBJECT

public:
    explicit ChecksPage(QWidget *parent = nullptr);

protected:
    void snapshotChanged(const Snapshot &snapshot) override;
    void sessionChanged() override;
    void lookedAtChanged(bool isLookedAt) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void run(const QStringList &toMend = {});
    void take(const Answer &answer);
    void showReport();
    void addGroup(Verdict verdict);
    void showNote(const QString &text, bool isGood);
    void paintNote();
    void showMending();
    void setRunning(bool isRunning);
    void copyReport();

    std::optional<CheckReport> m_report;
    bool m_isRunning = false;
    bool m_isAskedAgain = false; ///< while running: what is under way may have seen the old state
    int m_asked = 0;             ///< answers to another session's questions are not of interest
    std::optional<State> m_state;
    Tone m_noteTone = Tone::Quiet;

    QLabel *m_summary;
    QLabel *m_time;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_copy;
    QPushButton *m_again;
    QScrollArea *m_scroll;
};

} // namespace deck
