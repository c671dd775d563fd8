// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/login.h"

#include <grp.h>
#include <unistd.h>

namespace deck::test {

bool become(const Login &login)
{
    return ::setgroups(static_cast<size_t>(login.supplementary.size()),
                       login.supplementary.constData()) == 0 &&
           ::setgid(login.group) == 0 && ::setuid(login.uid) == 0;
}

} // namespace deck::test
