// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/effectiveconfig.h"
#include "daemon/configdump.h"
#include "daemon/daemonerror.h"
#include "inspect/inspection.h"

#include <optional>
#include <variant>

namespace deck {

/// What the texts of a profile's configuration come to, and what was noticed on the way.
struct ConfigInForce
{
    ConfigBinary binary;
    EffectiveConfig values;
    bool isWritten = false;   ///< containerd.toml is there
    bool isEffective = false; ///< the binary answered
    QStringList notes;
};

/// The binary of the profile, and the containerd.toml that its next start would write.
struct PlannedConfig
{
    ConfigBinary binary;
    QByteArray text;
    QByteArray withoutOperator; ///< the same without the profile's own text
};

/// Refuses the dialect that has no such file, a text that is not sound, and a binary that is not
/// there.
[[nodiscard]] std::variant<PlannedConfig, DaemonError> planConfig(const Inspection &inspection);

[[nodiscard]] std::variant<ConfigInForce, DaemonError> configInForce(const Inspection &inspection);

/// A file that somebody names: there, plain and bounded.
[[nodiscard]] std::variant<QByteArray, Problem> readOperatorsFile(const QString &path);

/// The files that the binary imported, read anew; those that cannot be read are noted.
[[nodiscard]] QList<ImportedConfig> readImports(const QByteArray &dump, const QString &file,
                                                QStringList &notes);

} // namespace deck
