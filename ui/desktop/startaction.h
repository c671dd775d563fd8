// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"

#include <QMetaType>

namespace deck {

/// What the program's entry in the desktop's menu, and `--action`, can do beside opening it.
enum class StartAction { Start, Stop, Restart, ShowLog };

/// The same words as in the desktop entry.
template <>
inline constexpr EnumWord<StartAction> kEnumWords<StartAction>[] = {
    {StartAction::Start, QLatin1StringView("start")},
    {StartAction::Stop, QLatin1StringView("stop")},
    {StartAction::Restart, QLatin1StringView("restart")},
    {StartAction::ShowLog, QLatin1StringView("show-log")},
};

} // namespace deck

Q_DECLARE_METATYPE(deck::StartAction)
