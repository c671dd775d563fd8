// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What has to run inside of the user namespace of an ordinary user's daemon, or on the way into it.
// For the manager, not for people; small and without Qt, because it becomes other programs.

#include "enter.h"
#include "keep.h"

#include <cerrno>
#include <string_view>

#include <sched.h>

namespace {

/// Whether this user may make a user namespace here, as the kernel answers.
[[noreturn]] void probe()
{
    if (::unshare(CLONE_NEWUSER) == -1)
        deck::inside::giveUp("unshare(CLONE_NEWUSER)", errno);
    std::exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view what = argc > 1 ? argv[1] : "";
    const deck::inside::Options options(argc, argv, 2);
    if (what == "enter")
        deck::inside::enter(options);
    if (what == "keep")
        deck::inside::keep(options);
    if (what == "probe")
        probe();
    deck::inside::giveUp("it is started by containerdeck and deckctl: enter, keep or probe");
}
