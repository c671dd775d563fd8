// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "killpoints.h"

#include <atomic>
#include <csignal>

#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<int> g_left{0}; // 0: not counting

void step()
{
    if (g_left.load() > 0 && g_left.fetch_sub(1) == 1)
        ::raise(SIGKILL);
}

/// What the C library has by this name.
template <typename Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

namespace deck::test {

void killAtStep(int nth)
{
    g_left = nth;
}

} // namespace deck::test

extern "C" {

int rename(const char *from, const char *to) noexcept
{
    step();
    return original<int(const char *, const char *)>("rename")(from, to);
}

int unlink(const char *path) noexcept
{
    step();
    return original<int(const char *)>("unlink")(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    step();
    return original<int(const char *, mode_t)>("mkdir")(path, mode);
}

int mkostemp(char *pattern, int flags)
{
    step();
    return original<int(char *, int)>("mkostemp")(pattern, flags);
}

int mkostemp64(char *pattern, int flags)
{
    step();
    return original<int(char *, int)>("mkostemp64")(pattern, flags);
}

int fchmod(int fd, mode_t mode) noexcept
{
    step();
    return original<int(int, mode_t)>("fchmod")(fd, mode);
}

int fsync(int fd)
{
    step();
    return original<int(int)>("fsync")(fd);
}

int pidfd_send_signal(int fd, int number, siginfo_t *info, unsigned int flags) noexcept
{
    step();
    return original<int(int, int, siginfo_t *, unsigned int)>("pidfd_send_signal")(fd, number, info,
                                                                                   flags);
}
}
