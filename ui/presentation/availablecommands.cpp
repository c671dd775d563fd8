// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/availablecommands.h"

namespace deck {

namespace {

AvailableCommands commandsIn(const Snapshot &snapshot)
{
    switch (snapshot.state) {
    case State::Stopped:
    case State::Failed:
        return {.start = true};
    case State::Starting:
        return {.stop = true}; // cancels it
    case State::Running:
        return {.stop = true, .restart = true};
    case State::Stopping: // a wish to start again is kept until the end has been seen
        return snapshot.wanted == Wanted::Running ? AvailableCommands{.stop = true}
                                                  : AvailableCommands{.start = true};
    case State::Backoff:
        return {.start = true, .stop = true};
    }
    Q_UNREACHABLE();
}

} // namespace

AvailableCommands availableCommands(const Snapshot &snapshot, Owner owner)
{
    if (snapshot.managerPid == 0)
        return {};
    AvailableCommands commands = commandsIn(snapshot);
    if (!isSafeToCommand(owner)) {
        commands.start = false;
        commands.restart = false;
    }
    return commands;
}

} // namespace deck
