// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/configchecker.h"
#include "config/configdraft.h"
#include "widgets/sessionpage.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace deck {

class ConfigChanger;
class ConfigTabs;
class ElidedLabel;
class FindBar;
class NoticeBar;
class SourceChooser;
class TomlEditor;

/// The operator's part of containerd.toml: edited, checked while it is typed, compared with what is
/// in force, applied as a transaction, and taken back. What was edited stays until it is applied or
/// reverted, whatever comes meanwhile.
class ConfigPage final : public SessionPage
{
    Q_OBJECT

public:
    explicit ConfigPage(QWidget *parent = nullptr);

protected:
    void snapshotChanged(const Snapshot &snapshot) override;
    void sessionChanged() override;
    void lookedAtChanged(bool isLookedAt) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void nameParts();
    void layOut();
    QWidget *makeEditorPane();
    QLayout *makeButtonRow();
    void connectParts();
    void connectChanger();

    void askForProfile();
    void takeProfile(const Answer &answer);
    void mergeProfile(const ProfileView &profile);
    void load(const ProfileView &profile);
    void showDraft();
    void takeText();
    void chooseOrigin(ConfigOrigin origin);
    void choosePath(const QString &path);

    void apply();
    void revert();
    void migrate();
    void settle(const ChangeRecord &record);
    void refuse(const QString &words, const QStringList &lastLines);

    void judge();
    void showJudgement();
    void showState();
    void showNote();
    void showEmptyState(const QString &words);
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QString overriddenWords() const;
    [[nodiscard]] bool mayEdit() const;
    [[nodiscard]] bool mayApply() const;

    ConfigDraft m_draft;
    bool m_isLoaded = false;
    bool m_takesNext = false; ///< the profile that comes next is what was applied
    bool m_appliesOnceChecked = false;
    QJsonObject m_applied; ///< the proposal that is under way
    QString m_underWay;
    int m_generation = 0; ///< answers to another session's questions are not of interest
    qint64 m_pid = -1;
    State m_daemonState = State::Stopped;
    QString m_badge;

    ConfigChecker m_checker;
    ConfigChanger *m_changer;
    SourceChooser *m_source;
    QLabel *m_note;
    NoticeBar *m_outcome;
    NoticeBar *m_meanwhile;
    TomlEditor *m_editor;
    FindBar *m_find;
    ConfigTabs *m_tabs;
    QSplitter *m_split;
    ElidedLabel *m_state;
    QPushButton *m_migrate;
    QPushButton *m_revert;
    QPushButton *m_apply;
    QLabel *m_empty;
    QStackedLayout *m_stack = nullptr;
};

} // namespace deck
