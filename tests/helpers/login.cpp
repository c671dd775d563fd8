// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/login.h"

#include <sys/syscall.h>
#include <unistd.h>

namespace deck::test {

bool become(const Login &login)
{
    // Not glibc's functions, which have every thread do the same: in a forked child that shares its
    // parent's memory those would be the parent's.
    return ::syscall(SYS_setgroups, static_cast<size_t>(login.supplementary.size()),
                     login.supplementary.constData()) == 0 &&
           ::syscall(SYS_setresgid, login.group, login.group, login.group) == 0 &&
           ::syscall(SYS_setresuid, login.uid, login.uid, login.uid) == 0;
}

} // namespace deck::test
