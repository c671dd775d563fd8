// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/effectiveconfig.h"

#include <optional>

namespace deck {

enum class ConfigChangeKind { Added, Removed, Changed };

template <>
inline constexpr EnumWord<ConfigChangeKind> kEnumWords<ConfigChangeKind>[] = {
    {ConfigChangeKind::Added, QLatin1StringView("added")},
    {ConfigChangeKind::Removed, QLatin1StringView("removed")},
    {ConfigChangeKind::Changed, QLatin1StringView("changed")},
};

struct ConfigChange
{
    ConfigChangeKind kind = ConfigChangeKind::Changed;
    QString key;
    std::optional<ConfigValue> before; ///< unless it was added
    std::optional<ConfigValue> after;  ///< unless it was removed

    bool operator==(const ConfigChange &) const = default;
};

/// What is different between two configurations, in the order of the keys. Values are compared
/// with their secrets; where a value comes from is no difference by itself.
[[nodiscard]] QList<ConfigChange> configDiff(const EffectiveConfig &before,
                                             const EffectiveConfig &after);

} // namespace deck
