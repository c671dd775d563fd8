// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/state.h"
#include "inspect/profileview.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace deck {

/// What the profile has, what a person has made of it, and what the manager says of that. A value.
class SettingsDraft
{
public:
    /// What the profile has now. What was edited stays, unless the profile has it by now.
    void setProfile(const ProfileView &profile);
    [[nodiscard]] const ProfileView &profile() const { return m_profile; }
    [[nodiscard]] bool isEmpty() const { return m_profile.keys.isEmpty(); }

    /// Of a key that is never empty, an empty text means its default. `problem`: what the editor
    /// itself knows to be wrong.
    void edit(const QString &key, const QString &text, const QString &problem = {});
    void reset(const QString &key);
    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] bool isAtDefault(const QString &key) const;
    /// What is different from the profile, as ChangeKind::Apply and Topic::Profile take it.
    [[nodiscard]] QJsonObject changes() const;

    /// What the manager says of these changes; of others it is passed over.
    void judge(const QJsonObject &changes, const ProfileView &judgement);
    /// Empty: none is known.
    [[nodiscard]] QString problem(const QString &key) const;
    /// Of the last judgement, or of the profile.
    [[nodiscard]] const ProfileView &launch() const { return m_launch; }

    [[nodiscard]] bool needsRestart() const;
    /// There are changes, and nothing is known to be wrong with them.
    [[nodiscard]] bool canBeApplied() const;

private:
    [[nodiscard]] const ProfileKeyView *find(const QString &key) const;
    [[nodiscard]] bool spoilsLaunch() const;

    ProfileView m_profile;
    ProfileView m_launch;
    QMap<QString, QString> m_texts;       ///< of what is different
    QMap<QString, QString> m_ownProblems; ///< that no text can carry to the manager
    QMap<QString, QString> m_problems;
};

} // namespace deck
