// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace deck {

/// One key of a profile, as somebody sees who is about to change it. Texts as `--set` has them.
struct ProfileKeyView
{
    QString key;
    QString value;
    QString byDefault;
    QString allowed;           ///< what follows the word "Use"
    bool needsRestart = false; ///< a daemon that runs does not heed another value
    bool isOverridden = false; ///< the manager's command line has the last word
    QString problem;           ///< with the value that is tried out; empty: none

    bool operator==(const ProfileKeyView &) const = default;
};

/// The answer to Topic::Profile. It holds what the profile holds, secrets included: it is for those
/// who may change it.
struct ProfileView
{
    QString file;
    QList<ProfileKeyView> keys;
    QStringList commandLine; ///< program and arguments of the next launch; empty: see problem
    QString problem;         ///< why there is none
    /// Of configFile, when the profile names one.
    QString configFileText;
    QString configFileProblem; ///< why it has no text
    QStringList warnings;

    /// The value of a key; empty for one that there is not.
    [[nodiscard]] QString value(const QString &key) const;

    bool operator==(const ProfileView &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ProfileView &view);
[[nodiscard]] std::optional<ProfileView> profileViewFromJson(const QJsonObject &object);

} // namespace deck
