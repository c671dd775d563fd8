// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// What `--version` of a program prints. Its first line is the program and its version and no more,
/// for scripts; the others tell the Qt that is loaded, gRPC, and the kind of the build.
[[nodiscard]] QString versionText(const QString &program);

} // namespace deck
