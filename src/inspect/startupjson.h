// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/startuptimes.h"

#include <QJsonObject>

#include <optional>

namespace deck {

/// This start beside the last one that came up, so that what has become slower shows.
struct StartupComparison
{
    std::optional<StartupTimes> current;
    std::optional<StartupTimes> earlier;

    bool operator==(const StartupComparison &) const = default;
};

[[nodiscard]] QJsonObject toJson(const StartupComparison &comparison);
[[nodiscard]] StartupComparison startupComparisonFromJson(const QJsonObject &object);

} // namespace deck
