// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace deck::test {

/// Everything below a folder, one a line: path, kind, mode, and content or target. Two of them are
/// equal when nothing was made, changed or removed in between.
[[nodiscard]] QStringList describeTree(const QString &folder);

} // namespace deck::test
