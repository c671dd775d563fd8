// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>

namespace deck {

/// The name of a gRPC status code as its documentation and other clients write it: "UNAVAILABLE".
[[nodiscard]] QLatin1StringView statusWord(int code);

} // namespace deck
