// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "config/problem.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <variant>

class QCommandLineOption;
class QCommandLineParser;

namespace deck {

/// What `deckctl profiles` is to do.
enum class ProfilesAction { List, Create, Rename, Remove, Export, Import, Set, Unset };

template <>
inline constexpr EnumWord<ProfilesAction> kEnumWords<ProfilesAction>[] = {
    {ProfilesAction::List, QLatin1StringView("list")},
    {ProfilesAction::Create, QLatin1StringView("create")},
    {ProfilesAction::Rename, QLatin1StringView("rename")},
    {ProfilesAction::Remove, QLatin1StringView("remove")},
    {ProfilesAction::Export, QLatin1StringView("export")},
    {ProfilesAction::Import, QLatin1StringView("import")},
    {ProfilesAction::Set, QLatin1StringView("set")},
    {ProfilesAction::Unset, QLatin1StringView("unset")},
};

struct ProfilesOptions
{
    ProfilesAction action = ProfilesAction::List;
    QString name;     ///< of the profile, or the file of an import
    QString newName;  ///< of a rename, and of an import (--as)
    QString original; ///< of a copy (--from)
    QString output;   ///< of an export; empty: stdout
    bool withData = false;
    bool withSecrets = false;
    bool replace = false;
    QList<QPair<QString, QString>> values; ///< of set and unset
};

/// Those that only `profiles` takes.
[[nodiscard]] QList<QCommandLineOption> profilesOptions();

/// `words` begins with the command itself. The problem's cause is the whole message.
[[nodiscard]] std::variant<ProfilesOptions, Problem>
readProfilesOptions(const QStringList &words, const QCommandLineParser &parser);

} // namespace deck
