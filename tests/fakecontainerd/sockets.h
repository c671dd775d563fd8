// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>

namespace fake {

/// Listens as containerd does on its ttrpc and debug sockets: what stood there is unlinked, and
/// nothing is unlinked at the end. Nobody is answered. An empty path is ignored.
void listenAndForget(const std::string &path);

/// Takes the lock of the metadata store below containerd's root and keeps it; false when another
/// process has it. An empty root is ignored.
[[nodiscard]] bool lockMetadata(const std::string &root);

} // namespace fake
