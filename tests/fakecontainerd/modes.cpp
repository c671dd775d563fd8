// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "modes.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <limits>
#include <sstream>

namespace fake {
namespace {

using std::chrono::milliseconds;

int number(const std::string &value)
{
    return std::atoi(value.c_str());
}

struct Word
{
    const char *name;
    void (*apply)(Modes &modes, const std::string &value);
};

// In the order in which the fake comes to them.
constexpr Word kWords[] = {
    // FILE: writes what it was given, one a line
    {"dumpArguments", [](Modes &modes, const std::string &v) { modes.argumentsFile = v; }},
    {"dumpEnvironment", [](Modes &modes, const std::string &v) { modes.environmentFile = v; }},
    // its log goes nowhere from the first line on
    {"closeStderr", [](Modes &modes, const std::string &) { modes.closesStderr = true; }},
    // a process of its own keeps the log open and outlives it by a minute
    {"grandchild", [](Modes &modes, const std::string &) { modes.hasGrandchild = true; }},
    {"ignoreTerm", [](Modes &modes, const std::string &) { modes.ignoresTerm = true; }},
    // N lines at once
    {"flood", [](Modes &modes, const std::string &v) { modes.floodLines = number(v); }},
    // CODE or number of a signal: ends at once
    {"exit", [](Modes &modes, const std::string &v) { modes.exitCode = number(v); }},
    {"signal", [](Modes &modes, const std::string &v) { modes.signal = number(v); }},
    // MS: a log line, and so long until the next; steps=N of them
    {"slow", [](Modes &modes, const std::string &v) { modes.slowStep = milliseconds(number(v)); }},
    {"steps", [](Modes &modes, const std::string &v) { modes.slowSteps = number(v); }},
    // never makes its socket
    {"silent", [](Modes &modes, const std::string &) { modes.isSilent = true; }},
    // CODE: ends when all is loaded and nothing is served yet
    {"exitBeforeReady",
     [](Modes &modes, const std::string &v) { modes.exitCodeBeforeReady = number(v); }},
    // N: so many times Health/Check says NOT_SERVING; for ever without N
    {"noServing",
     [](Modes &modes, const std::string &v) {
         modes.behaviour.notServingAnswers =
             v.empty() ? std::numeric_limits<int>::max() : number(v);
     }},
    // Namespaces/List fails with UNAVAILABLE, and a plugin has an init_err
    {"notServingNamespaces",
     [](Modes &modes, const std::string &) { modes.behaviour.degraded = true; }},
    // MS: before each answer
    {"slowAnswers",
     [](Modes &modes, const std::string &v) { modes.behaviour.delay = milliseconds(number(v)); }},
    // answers the first round, and nothing any more
    {"hangAfterReady",
     [](Modes &modes, const std::string &) { modes.behaviour.hangsAfterReady = true; }},
    // serves, and takes more and more memory until it is killed for it
    {"eatMemory", [](Modes &modes, const std::string &) { modes.eatsMemory = true; }},
    // MS: ends so long after it began to serve, with code=CODE
    {"exitAfter",
     [](Modes &modes, const std::string &v) { modes.endsAfter = milliseconds(number(v)); }},
    {"code", [](Modes &modes, const std::string &v) { modes.endCode = number(v); }},
};

} // namespace

std::optional<Modes> readModes(const char *words)
{
    Modes modes;
    std::istringstream stream(words == nullptr ? "" : words);
    for (std::string word; std::getline(stream, word, ',');) {
        const size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto found = std::find_if(std::begin(kWords), std::end(kWords),
                                        [&name](const Word &entry) { return name == entry.name; });
        if (found == std::end(kWords)) {
            std::cerr << "fakecontainerd: DECK_FAKE: unknown word: " << name << '\n';
            return std::nullopt;
        }
        found->apply(modes, equals == std::string::npos ? "" : word.substr(equals + 1));
    }
    return modes;
}

} // namespace fake
