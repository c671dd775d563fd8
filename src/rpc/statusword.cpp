// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/statusword.h"

#include <array>

namespace deck {

QLatin1StringView statusWord(int code)
{
    // clang-format off
    static constexpr std::array kWords = {
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND",
        "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
        "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
        "UNAUTHENTICATED"};
    // clang-format on
    const auto index = static_cast<size_t>(code);
    return QLatin1StringView(index < kWords.size() ? kWords[index] : "unknown status");
}

} // namespace deck
