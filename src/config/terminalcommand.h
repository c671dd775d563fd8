// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"

namespace deck {

/// A line for a shell that has `deckctl` do something about a profile: `deckctl --home ~/x exec --
/// ctr task ls`. `program` is the deckctl to call.
[[nodiscard]] QString terminalCommand(const QString &program, const Setup &setup,
                                      const QStringList &words);

/// "deckctl" where PATH has it, otherwise the one beside this program.
[[nodiscard]] QString deckctlProgram();

} // namespace deck
