// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

#include <sys/types.h>

namespace deck {

/// The group of that name, or of that number, which needs no entry in the group database.
[[nodiscard]] std::optional<gid_t> findGroup(const QString &nameOrNumber);

/// The name of a group, or its number where it has none.
[[nodiscard]] QString groupName(gid_t group);

/// Whether this process has the group, as its own or as one of the supplementary ones.
[[nodiscard]] bool hasGroup(gid_t group);

/// Whether the user database has the user in the group. A login that is older has it not.
[[nodiscard]] bool isListedMember(uid_t user, gid_t group);

} // namespace deck
