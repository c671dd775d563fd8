// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace fake {

/// Blocks what containerd handles (SIGTERM, SIGINT, SIGUSR1), so that all threads leave it to
/// pauseFor(). Before the first thread is made.
void blockSignals();

/// From now on SIGTERM and SIGINT are without effect.
void ignoreTermination();

enum class Pause { Over, Terminated };

/// Waits, and dumps the goroutines that it has not when SIGUSR1 comes.
[[nodiscard]] Pause pauseFor(std::chrono::milliseconds time);

/// Waits for SIGTERM or SIGINT.
void pauseUntilTerminated();

} // namespace fake
