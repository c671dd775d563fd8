// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"

#include <QLatin1StringView>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <variant>

namespace deck {

/// How a key is written: what TOML types a file may use, and how `--set` reads its text.
enum class KeyForm {
    Text,         ///< string
    Number,       ///< integer
    Switch,       ///< boolean
    TextOrNumber, ///< string or integer
    List,         ///< array of strings
    Map,          ///< table of strings
};

/// When another value of a key comes to bear.
enum class Effect {
    AtOnce,     ///< what the manager does by it
    NextLaunch, ///< what a daemon is launched with
};

/// A value of a key as it was written; numbers and switches are text too, so that the file and the
/// command line share one judge.
using KeyValue = std::variant<QString, QStringList, QMap<QString, QString>>;

/// One key of a profile. The table of them drives the file, `--set` and every message.
struct ProfileKey
{
    QLatin1StringView name;
    KeyForm form;
    /// What is allowed, as it follows the word "Use".
    QString (*allowed)();
    /// Sets the member, or says what is wrong with the value ("is not a number") and sets nothing.
    std::optional<QString> (*assign)(Profile &profile, const KeyValue &value);
    /// What assign() would take; an empty text for an optional member that is unset.
    KeyValue (*read)(const Profile &profile);
    Effect effect = Effect::AtOnce;
};

[[nodiscard]] std::span<const ProfileKey> profileKeyTable();

/// Null for an unknown key.
[[nodiscard]] const ProfileKey *findProfileKey(QStringView name);

} // namespace deck
