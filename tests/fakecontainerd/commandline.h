// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <string>

namespace fake {

/// What the fake needs of either command line. Paths, without "unix://".
struct CommandLine
{
    std::string socket;
    std::string ttrpcSocket; ///< these three of containerd alone; empty when not configured
    std::string debugSocket;
    std::string root;
};

/// `--version`, and `--config FILE config dump`, which judges the file: what to exit with. Nothing
/// when a daemon is asked for.
[[nodiscard]] std::optional<int> answerAtOnce(int argc, char **argv);

/// `--config FILE [--log-level L]` of containerd, or `-l unix://SOCKET ...` of docker-containerd.
/// Nothing when it is neither, or the file cannot be read; then it has been said on stderr.
[[nodiscard]] std::optional<CommandLine> parseCommandLine(int argc, char **argv);

} // namespace fake
