// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace deck {

/// The mount points of a mountinfo file (proc(5)), its octal escapes undone.
[[nodiscard]] QStringList mountPoints(const QByteArray &mountinfo);

/// What is mounted on a folder or below it, as this process sees it.
[[nodiscard]] QStringList mountsWithin(const QString &folder);

} // namespace deck
