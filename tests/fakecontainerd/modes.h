// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services.h"

#include <chrono>
#include <optional>
#include <string>

namespace fake {

/// What the fake does, as DECK_FAKE has it: comma-separated words, some with a value
/// ("slow=100,exitBeforeReady=3"). The table of words is in modes.cpp.
struct Modes
{
    std::string argumentsFile;
    std::string environmentFile;
    bool closesStderr = false;
    bool hasGrandchild = false;
    bool ignoresTerm = false;
    int floodLines = 0;
    std::optional<int> exitCode;
    std::optional<int> signal;
    std::optional<int> exitCodeBeforeReady;
    bool isSilent = false;
    std::chrono::milliseconds slowStep{0};
    int slowSteps = 5;
    Behaviour behaviour;
    bool eatsMemory = false;
    std::optional<std::chrono::milliseconds> endsAfter;
    int endCode = 1;
};

/// Nothing for a word that is not in the table, which has been said on stderr then.
[[nodiscard]] std::optional<Modes> readModes(const char *words);

} // namespace fake
