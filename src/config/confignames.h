// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/configcheck.h"
#include "config/tomltext.h"

namespace deck {

/// The names in a text that the daemon would read without a word and do nothing with: those that
/// its defaults do not have, at the top, in its own tables, of plugins, and of the settings of a
/// plugin. What is below those can be names of the operator's choice (runtimes, say). Without
/// defaults nothing is judged.
[[nodiscard]] QList<ConfigFinding> unknownNames(const toml::table &text,
                                                const toml::table &defaults);

} // namespace deck
