// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/enumwords.h"
#include "rpc/daemonreport.h"

namespace deck {

template <>
inline constexpr EnumWord<Health> kEnumWords<Health>[] = {
    {Health::Unknown, QLatin1StringView("unknown")},
    {Health::Serving, QLatin1StringView("serving")},
    {Health::Degraded, QLatin1StringView("degraded")},
    {Health::NotResponding, QLatin1StringView("not-responding")},
};

} // namespace deck
