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
struct ResolvedConfig
{
    ConfigBinary binary;
    EffectiveConfig values;
    bool isWritten = false;  ///< containerd.toml is there
    QString whyNotEffective; ///< empty when the binary answered
    QStringList notes;
};

/// The binary of the profile, and the containerd.toml that its next start would write.
struct PlannedConfig
{
    ConfigBinary binary;
    QByteArray text;
    QByteArray generated;     ///< the same without what is the operator's
    QByteArray operatorsFile; ///< what the profile's configFile holds
};

/// Refuses the dialect that has no such file, a text that is not sound, and a binary that is not
/// there.
[[nodiscard]] std::variant<PlannedConfig, DaemonError> planConfig(const Inspection &inspection);

/// The same without what is the operator's, which is not what is asked about and may be unsound.
[[nodiscard]] Inspection withoutOperators(Inspection inspection);

/// Which of a profile's configurations is asked about.
enum class ConfigMoment {
    Now,       ///< as the last start wrote it; before the first one as NextStart
    NextStart, ///< as the profile has it
};

[[nodiscard]] std::variant<ResolvedConfig, DaemonError> configOf(const Inspection &inspection,
                                                                 ConfigMoment moment);

} // namespace deck
