// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>

namespace fake {

/// One line on stderr as containerd writes it: in one piece.
void log(const std::string &message, const std::string &fields = {});

/// The same, for the end of the program.
void logError(const std::string &message);

} // namespace fake
