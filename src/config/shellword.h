// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace deck {

/// A word, such as a path, for a shell; quoted where it has to be.
[[nodiscard]] QString shellWord(const QString &word);

} // namespace deck
