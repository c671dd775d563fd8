// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changestore.h"
#include "config/problem.h"
#include "config/profile.h"

#include <variant>

namespace deck {

/// The change of this id, or without one the last that is in force: of those that a rollback has
/// undone, and of rollbacks, it is none, so that one rollback after the other goes further back.
[[nodiscard]] std::variant<ChangeRecord, Problem> changeToUndo(const ChangeStore &store,
                                                               const QString &id);

/// The profile before a change, as a proposal to the present one, so that it can be judged as any
/// other.
[[nodiscard]] QJsonObject argumentsFor(const ChangeRecord &change, const Profile &present);

} // namespace deck
