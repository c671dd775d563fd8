// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "words.h"

namespace deck::inside {

/// Becomes another program, in the namespaces of a process that is in them:
/// `enter --pid PID --run FOLDER [--manager PID] [--stay] -- PROGRAM ARGUMENT...`.
/// FOLDER is what must be mounted on /run/containerd there, so that a reused pid is never entered.
/// With `--manager` the kernel kills the program when that process, its parent, ends. With `--stay`
/// the present folder is kept. Does not return.
[[noreturn]] void enter(const Options &options);

} // namespace deck::inside
