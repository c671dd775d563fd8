// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace deck {

/// Which daemon's services are asked.
enum class Api {
    Containerd,       ///< 1.x and 2.x
    DockerContainerd, ///< 0.2.x
};

} // namespace deck
