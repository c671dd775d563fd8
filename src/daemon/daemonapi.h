// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "rpc/api.h"

namespace deck {

/// What a daemon of this dialect serves.
[[nodiscard]] constexpr Api apiOf(Dialect dialect)
{
    return dialect == Dialect::DockerContainerd ? Api::DockerContainerd : Api::Containerd;
}

} // namespace deck
