// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "configuration/attemptlog.h"
#include "configuration/configchecker.h"
#include "configuration/configdraft.h"
#include "presentation/keyguide.h"
#include "widgets/sessionpage.h"

#include <chrono>

namespace deck {

class ConfigChanger;
class ConfigPanel;

/// The operator's part of containerd.toml: edited, checked while it is typed, compared with what is
/// in force, applied as a transaction, and taken back. What was edited stays until it is applied or
/// reverted, whatever comes meanwhile.
class ConfigPage final : public SessionPage, public HasKeyGuide
{
    Q_OBJECT

public:
    /// The pause: after typing, until the text is checked.
    explicit ConfigPage(std::chrono::milliseconds pause = ConfigChecker::kPause,
                        QWidget *parent = nullptr);

    [[nodiscard]] KeyGuide keyGuide() const override;

protected:
    void snapshotChanged(const Snapshot &snapshot) override;
    void sessionChanged() override;
    void lookedAtChanged(bool isLookedAt) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
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
    [[nodiscard]] bool mayEdit() const;
    [[nodiscard]] bool mayApply() const;

    ConfigDraft m_draft;
    bool m_isLoaded = false;
    bool m_isOwnNews = false; ///< the profile is to be another one, by what was settled here
    bool m_takesNext = false; ///< the profile that comes next is what was applied
    bool m_appliesOnceChecked = false;
    QJsonObject m_applied; ///< the proposal that is under way
    QString m_underWay;
    int m_generation = 0; ///< answers to another session's questions are not of interest
    qint64 m_pid = -1;
    State m_daemonState = State::Stopped;
    QString m_badge;

    ConfigChecker m_checker;
    AttemptLog m_attempt;
    ChangeRecord m_settled; ///< what the outcome that is shown is of
    ConfigChanger *m_changer;
    ConfigPanel *m_panel;
};

} // namespace deck
