// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace deck::fuzz {

/// Ends the fuzzer, which keeps its input, when what must hold does not.
void require(bool holds, const char *what);

} // namespace deck::fuzz
