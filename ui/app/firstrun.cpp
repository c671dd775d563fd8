// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/firstrun.h"

#include "posix/processcontext.h"

#include <unistd.h>

namespace deck {

FirstRunFacts firstRunFacts(const Setup &setup)
{
    const uid_t owner = setup.isAttached() ? 0 : ::geteuid();
    const bool isRootless =
        setup.profile.dialect == Dialect::Containerd && setup.profile.rootless.value_or(owner != 0);
    return {userName(owner), isRootless, setup.places.data, setup.places.logFile,
            setup.places.profileFile};
}

} // namespace deck
