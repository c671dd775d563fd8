// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace deck {

/// A profile as one file for another machine: the profile's own bytes below a comment that says
/// what it is and, in the table `containerdeck.export`, the text of the file that configFile names.
struct ExportedProfile
{
    QByteArray bytes;
    QStringList struckOut; ///< the keys with secrets that are not in it
};

/// A problem with the file that configFile names, or when the whole is too large to be imported.
[[nodiscard]] std::variant<ExportedProfile, Problem>
exportProfile(const ProfileFile &file, const QString &path, bool withSecrets);

/// Such a file, or any profile's, read.
struct ImportedProfile
{
    QString name;     ///< as its first line has it; may be empty
    ProfileFile file; ///< without comment line and table
    std::optional<QByteArray> configFileText;
    QStringList struckOut; ///< the keys that were exported without their secrets
};

/// Refuses what is not a profile; the problem names file and line.
[[nodiscard]] std::variant<ImportedProfile, Problem> readExport(const QString &path);

} // namespace deck
