// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace deck {

/// Where the value of a setting comes from.
enum class ConfigSource {
    Default,   ///< the binary's own, as nothing says otherwise
    Generated, ///< this manager, from the profile and its places
    Operator,  ///< the operator's text: the profile's configText, or a file that is tried out
    OwnFile,   ///< the operator's file: the profile's configFile
    File,      ///< containerd.toml, but no longer in the profile
    Import,    ///< a file that is imported
    Derived,   ///< the binary made it of other settings
};

template <>
inline constexpr EnumWord<ConfigSource> kEnumWords<ConfigSource>[] = {
    {ConfigSource::Default, QLatin1StringView("default")},
    {ConfigSource::Generated, QLatin1StringView("generated")},
    {ConfigSource::Operator, QLatin1StringView("configText")},
    {ConfigSource::OwnFile, QLatin1StringView("configFile")},
    {ConfigSource::File, QLatin1StringView("containerd.toml")},
    {ConfigSource::Import, QLatin1StringView("import")},
    {ConfigSource::Derived, QLatin1StringView("derived")},
};

struct ConfigValue
{
    QString shown; ///< as TOML writes it, secrets struck out
    QString exact; ///< with them: for comparing, never for showing
    ConfigSource source = ConfigSource::Default;
    QString importedFrom; ///< the file, when the source is Import

    bool operator==(const ConfigValue &) const = default;
};

/// Each value by its full name, as in `plugins."io.containerd.gc.v1.scheduler".pause_threshold`.
using EffectiveConfig = QMap<QString, ConfigValue>;

struct ImportedConfig
{
    QString path;
    QByteArray text;
};

/// The texts that a configuration comes from.
struct ConfigLayers
{
    QByteArray effective;          ///< what the binary makes of it all; empty: `file` stands for it
    QByteArray defaults;           ///< the same of no configuration at all
    QByteArray file;               ///< containerd.toml
    QByteArray generated;          ///< the same without the operator's texts
    QByteArray operatorsFile;      ///< the operator's file
    QByteArray operators;          ///< the operator's text
    QList<ImportedConfig> imports; ///< in the order in which they are laid over the file
};

/// The effective values, and for each the last layer that has it. A layer that is not TOML has
/// nothing. Names are compared without regard to case, as containerd 2.x reads them. Nothing when
/// the effective text itself is not TOML.
[[nodiscard]] std::optional<EffectiveConfig> effectiveConfig(const ConfigLayers &layers);

/// The strings of an array of a TOML text, by its name at the top level (`imports`).
[[nodiscard]] QStringList tomlStrings(const QByteArray &text, QLatin1StringView name);

} // namespace deck
