// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inspect/profileview.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace deck {

/// What containerd.toml is made from besides the manager's own settings.
enum class ConfigOrigin {
    Generated,   ///< nothing of the operator's
    Text,        ///< a text that the profile holds
    File,        ///< a file of the operator's, which the profile names
    TextOverFile ///< both
};

[[nodiscard]] ConfigOrigin originOf(const ProfileView &profile);

/// The text as an editor holds it: one character ends a line.
[[nodiscard]] QString withPlainLineEnds(QString text);

/// What the profile has, and what the operator wants instead. A value.
class ConfigDraft
{
public:
    ConfigDraft() = default;
    /// As the profile has it.
    explicit ConfigDraft(const ProfileView &profile);

    [[nodiscard]] const ProfileView &profile() const { return m_profile; }
    /// Another profile under what the operator wants.
    void setProfile(const ProfileView &profile);

    [[nodiscard]] ConfigOrigin origin() const { return m_origin; }
    void setOrigin(ConfigOrigin origin);
    /// Of the operator's file.
    [[nodiscard]] const QString &path() const { return m_path; }
    void setPath(const QString &path);
    /// It is to be a file, and none is named yet.
    [[nodiscard]] bool lacksFile() const
    {
        return m_origin == ConfigOrigin::File && m_path.isEmpty();
    }
    /// What the editor shows of the origin.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);

    /// Whether its text can be edited: a file's can once the profile names the file.
    [[nodiscard]] bool hasText() const;
    [[nodiscard]] bool isEdited() const { return !proposal().isEmpty(); }
    /// The arguments of Topic::ConfigDiff and ChangeKind::Apply; empty: all is as in the profile.
    [[nodiscard]] const QJsonObject &proposal() const;
    /// The arguments of Topic::ConfigCheck; empty: there is nothing to judge.
    [[nodiscard]] QJsonObject toCheck() const;

private:
    [[nodiscard]] QString profilesText(ConfigOrigin origin) const;
    [[nodiscard]] QString withLineEndsOf(const QString &former) const;
    [[nodiscard]] QJsonObject valuesOf() const;
    [[nodiscard]] QJsonObject makeProposal() const;

    ProfileView m_profile;
    ConfigOrigin m_origin = ConfigOrigin::Generated;
    QString m_path;
    QHash<ConfigOrigin, QString> m_texts; ///< what was edited, and only that
    /// Of a long text it takes a while to make, and is asked for several times a key.
    mutable std::optional<QJsonObject> m_proposal;
};

} // namespace deck
