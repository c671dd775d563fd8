// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "settings/profileasker.h"
#include "settings/settingsdraft.h"

#include <QDialog>

class QPushButton;
class QStackedLayout;

namespace deck {

class CommandLinePanel;
class NoticeBar;
class SettingsForm;
class TonedLabel;

/// The settings of a profile, over its session: what they are, what they do, the command line that
/// they make, and what becomes of them once they are applied. A change that is under way goes on
/// when the dialog is closed.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The pause: after typing, until the values are judged.
    explicit SettingsDialog(DaemonSession &session, QWidget *parent = nullptr,
                            std::chrono::milliseconds pause = ProfileAsker::kPause);

signals:
    /// The person wants to see the page Configuration.
    void configurationAsked();
    /// The person wants to see what the daemon logged at the attempt with a change.
    void logAsked(const deck::ChangeRecord &change);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void makeButtons();
    void layOut();
    void follow(DaemonSession &session);
    void load(const ProfileView &profile);
    void takeEdit(const QString &key, const QString &text, const QString &problem);
    void reset(const QString &key);
    void showJudgement(const QJsonObject &changes, const ProfileView &judgement);
    void showState();
    void cannotRead(const QString &why);
    void sessionGone();

    void press(bool isLast);
    void apply();
    void settle(const Answer &answer);

    QPointer<DaemonSession> m_session;
    SettingsDraft m_draft;
    ProfileAsker m_asker;
    SettingsForm *m_form;
    CommandLinePanel *m_launch;
    NoticeBar *m_warnings;
    NoticeBar *m_outcome;
    TonedLabel *m_waiting; ///< in place of the form, until there is something to show
    TonedLabel *m_consequence;
    QStackedLayout *m_stack = nullptr;
    QPushButton *m_ok = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_cancel = nullptr;
    QPointer<QWidget> m_edited; ///< when it was applied
    ChangeRecord m_settled;     ///< the last one
    bool m_isUnderWay = false;
    bool m_closesAfter = false;
};

} // namespace deck
