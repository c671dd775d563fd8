// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cerrno>
#include <string>
#include <vector>

namespace deck::test {

// Linked into a program (deck_test_callpoints), the definitions beside this stand before those of
// the C library: for the program itself, for Qt, and for a child of it between fork and exec.

/// From now on this process kills itself (SIGKILL) before its nth step that others can see: a
/// folder or file that is made, written, moved, cut or removed, a socket that gets a name, a
/// process that is made or gets a signal. Nothing when it takes fewer, or for 0.
void killAtStep(int nth);

/// What a call can fail with, and its name for a row of a test. EPERM is a filter's (seccomp).
struct CallError
{
    const char *name;
    int number;
};
inline constexpr CallError kCallErrors[] = {
    {"EINTR", EINTR},   {"EAGAIN", EAGAIN}, {"ENOSPC", ENOSPC}, {"EMFILE", EMFILE},
    {"ENOMEM", ENOMEM}, {"EIO", EIO},       {"ENOSYS", ENOSYS}, {"EPERM", EPERM}};

/// From now on the nth call on this thread that the error can come of fails with it, once.
void failAtCall(int nth, int error);

/// From now on the first call of that name on this thread fails with the error, once. The name must
/// last until endOfFaults().
void failFirst(const char *name, int error);

/// From now on the calls on this thread that the error can come of are noted.
void noteCalls(int error);

/// Their names, each once, in the order of their first calls; ends noteCalls().
std::vector<std::string> endOfNotes();

/// Every call of that name on this thread fails, as where the kernel does not have it or a filter
/// refuses it. Several may be named.
void failAlways(const char *name, int error);

/// No call fails any more. The name of the one that failAtCall() or failFirst() had fail; empty:
/// there was none.
std::string endOfFaults();

} // namespace deck::test
