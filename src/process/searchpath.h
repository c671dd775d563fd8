// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// The path of a program by its bare name, in the folders of a PATH; empty when none of them has
/// it.
[[nodiscard]] QString findInPath(const QString &name, const QString &searchPath);

} // namespace deck
