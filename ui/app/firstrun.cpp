// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/firstrun.h"

#include "posix/processcontext.h"

namespace deck {

FirstRunFacts firstRunFacts(const Setup &setup)
{
    const uid_t owner = ownerOf(setup);
    return {userName(owner), setup.profile.isRootless(owner), setup.places.data,
            setup.places.logFile, setup.places.profileFile};
}

} // namespace deck
