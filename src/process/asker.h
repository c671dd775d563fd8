// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"

namespace deck {

/// On whose account a daemon is started or stopped.
enum class Asker {
    Window,   ///< a person, by a click or a key
    Terminal, ///< a person, by deckctl
    Policy,   ///< the restart policy, or the answer to a hang
    Manager,  ///< the manager itself: `deckctl run`, startDaemon = true, or its own end
    Adoption, ///< it ran already
};

template <>
inline constexpr EnumWord<Asker> kEnumWords<Asker>[] = {
    {Asker::Window, QLatin1StringView("window")},
    {Asker::Terminal, QLatin1StringView("terminal")},
    {Asker::Policy, QLatin1StringView("policy")},
    {Asker::Manager, QLatin1StringView("manager")},
    {Asker::Adoption, QLatin1StringView("adoption")},
};

} // namespace deck
