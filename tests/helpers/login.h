// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <sys/types.h>

namespace deck::test {

/// A user as a login makes one; neither user nor groups need to be in a database.
struct Login
{
    uid_t uid = 0;
    gid_t group = 0;
    QList<gid_t> supplementary;
};

inline constexpr uid_t kSomebody = 64321;
inline constexpr gid_t kDeckGroup = 64322;
inline constexpr gid_t kOtherGroup = 64323;
inline const Login kMember{kSomebody, kOtherGroup, {kDeckGroup}};
inline const Login kStranger{kSomebody, kOtherGroup, {}};

/// Makes this process that user's. System calls only: also for a forked child.
[[nodiscard]] bool become(const Login &login);

} // namespace deck::test
