// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>

namespace deck::inside {

/// Gives the mount namespace what containerd expects of a host. Gives up where it cannot be had.
void setUpMounts(const std::string &runFolder);

} // namespace deck::inside
