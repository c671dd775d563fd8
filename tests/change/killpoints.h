// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace deck::test {

/// From now on this process kills itself (SIGKILL) before its nth step that others can see: a
/// folder or file that is made, written through, moved or removed, a signal to another process.
/// Nothing when it takes fewer. Linked into a program, the definitions beside this one stand before
/// those of the C library.
void killAtStep(int nth);

} // namespace deck::test
