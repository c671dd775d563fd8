// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace deck {

/// Replaces a file of the operator's in one step that a power loss does not undo, or makes it with
/// mode 0600. One that is there keeps its mode and owner; a symbolic link is written through. After
/// a problem the file is as it was.
[[nodiscard]] std::optional<Problem> writeThroughLink(const QString &path, const QByteArray &bytes);

} // namespace deck
