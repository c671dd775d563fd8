// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"

#include <QString>
#include <QStringList>

#include <optional>

#include <sys/types.h>

namespace deck {

/// What a profile's folder turned out to be.
enum class PathKind { Missing, Folder, Link, Foreign, Other };

[[nodiscard]] PathKind kindOf(const QString &path, uid_t owner);

/// Where a folder waits for its removal: beside it, under a name that no profile has.
[[nodiscard]] QString asideOf(const QString &folder);

/// Names the first mount in or on one of the folders.
[[nodiscard]] std::optional<Problem> checkMounts(const QStringList &folders);

/// Why a folder stays where it is, as a sentence; empty when it can go.
[[nodiscard]] QString reasonToKeep(const QString &folder, uid_t owner);

} // namespace deck
