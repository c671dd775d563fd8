// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "config/enumwords.h"
#include "desktop/startaction.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace deck {

enum class ColorSchemeChoice { System, Light, Dark };

template <>
inline constexpr EnumWord<ColorSchemeChoice> kEnumWords<ColorSchemeChoice>[] = {
    {ColorSchemeChoice::System, QLatin1StringView("system")},
    {ColorSchemeChoice::Light, QLatin1StringView("light")},
    {ColorSchemeChoice::Dark, QLatin1StringView("dark")},
};

/// One start of `containerdeck`, checked.
struct StartOptions
{
    Setup setup;
    bool newWindow = false; ///< attach instead of raising the window that is there
    ColorSchemeChoice colorScheme = ColorSchemeChoice::System;
    bool minimized = false;            ///< no window in front, as at login
    std::optional<StartAction> action; ///< done once there is a session
};

/// The command line is answered without a window.
struct PlainAnswer
{
    int exitCode = 0;
    QString text; ///< for stdout, or for stderr when the exit code is not 0
};

[[nodiscard]] std::variant<StartOptions, PlainAnswer>
readStartOptions(const QStringList &arguments);

} // namespace deck
