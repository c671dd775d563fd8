// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

// Between what a test asks for (callpoints.h) and the calls that stand before those of the C
// library. Without memory of the heap, as a child before exec comes here, too.

namespace deck::test::callpoint {

/// Others see what this call does. Not counted in a child that shares this memory: it would kill
/// itself alone.
void step();
[[nodiscard]] bool isCountingSteps();

/// What calls of any name are to fail with.
[[nodiscard]] int injectedError();
/// `isPossible`: injectedError() can come of this call.
[[nodiscard]] int faultOf(const char *name, bool isPossible);

/// errno for this call; 0: it is to be made. `errors`: what can come of it.
template <typename... Errors>
[[nodiscard]] int fault(const char *name, Errors... errors)
{
    const int error = injectedError();
    return faultOf(name, ((errors == error) || ...));
}

} // namespace deck::test::callpoint
