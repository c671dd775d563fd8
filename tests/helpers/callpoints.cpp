// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/callpoints.h"

#include "helpers/callpoint.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace {

constexpr int kMostNames = 8;
constexpr int kMostNoted = 64; // of the calls below

struct Named
{
    const char *name = nullptr;
    int error = 0;
};

std::atomic<int> g_stepsLeft{0}; // 0: not counting
std::atomic<int> g_callsLeft{0}; // 0: not counting
std::atomic<int> g_error{0};
std::atomic<const char *> g_failed{nullptr};
std::atomic<const char *> g_only{nullptr}; // nullptr: calls of any name
std::atomic<pid_t> g_thread{0};            // whose calls fail
pid_t g_process = 0;
Named g_named[kMostNames];
const char *g_noted[kMostNoted]; // without memory of the heap: also for a child before exec
int g_notedCount = 0;
bool g_isNoting = false;

/// The thread itself, or its child before exec, in which the thread's number is another.
bool isWatched()
{
    const auto thread = ::gettid();
    return thread == g_thread.load() || ::getpid() != g_process;
}

void takeNote(const char *name)
{
    const auto isSame = [=](const char *noted) { return std::strcmp(noted, name) == 0; };
    if (g_notedCount < kMostNoted && std::none_of(g_noted, g_noted + g_notedCount, isSame))
        g_noted[g_notedCount++] = name;
}

/// Whether it is this call's turn to fail.
bool isDue(const char *name)
{
    const char *only = g_only.load();
    if (only != nullptr && std::strcmp(only, name) != 0)
        return false;
    return g_callsLeft.load() > 0 && g_callsLeft.fetch_sub(1) == 1;
}

} // namespace

namespace deck::test {

namespace callpoint {

void step()
{
    if (isCountingSteps() && ::getpid() == g_process && g_stepsLeft.fetch_sub(1) == 1)
        ::raise(SIGKILL);
}

bool isCountingSteps()
{
    return g_stepsLeft.load() > 0;
}

int injectedError()
{
    return g_error.load();
}

int faultOf(const char *name, bool isPossible)
{
    if (g_thread.load() == 0 || !isWatched())
        return 0;
    for (const Named &named : g_named) {
        if (named.name != nullptr && std::strcmp(named.name, name) == 0)
            return named.error;
    }
    if (!isPossible)
        return 0;
    if (g_isNoting)
        takeNote(name);
    if (!isDue(name))
        return 0;
    g_failed = name;
    return g_error.load();
}

} // namespace callpoint

void killAtStep(int nth)
{
    g_process = ::getpid();
    g_stepsLeft = nth;
}

void failAtCall(int nth, int error)
{
    g_process = ::getpid();
    g_error = error;
    g_failed = nullptr;
    g_callsLeft = nth;
    g_thread = ::gettid();
}

void failFirst(const char *name, int error)
{
    g_only = name;
    failAtCall(1, error);
}

void noteCalls(int error)
{
    g_notedCount = 0;
    g_isNoting = true;
    failAtCall(0, error);
}

std::vector<std::string> endOfNotes()
{
    g_isNoting = false;
    (void)endOfFaults();
    return {g_noted, g_noted + g_notedCount};
}

void failAlways(const char *name, int error)
{
    for (Named &named : g_named) {
        if (named.name == nullptr) {
            named = {name, error};
            break;
        }
    }
    g_process = ::getpid();
    g_thread = ::gettid();
}

std::string endOfFaults()
{
    g_thread = 0;
    g_callsLeft = 0;
    g_only = nullptr;
    for (Named &named : g_named)
        named = {};
    const char *failed = g_failed.exchange(nullptr);
    return failed == nullptr ? "" : failed;
}

} // namespace deck::test
