// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "enter.h"

#include <cerrno>
#include <climits>
#include <csignal>
#include <string>

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deck::inside {
namespace {

/// In the order in which they are entered: the rights in the others come with the first.
struct Namespace
{
    const char *name;
    int type;
};
constexpr Namespace kUser{"user", CLONE_NEWUSER};
constexpr Namespace kMount{"mnt", CLONE_NEWNS};
constexpr Namespace kNetwork{"net", CLONE_NEWNET};

int open(long pid, const Namespace &of)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/ns/" + of.name;
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd == -1)
        giveUp(path, errno);
    return fd;
}

bool isOwn(int fd, const Namespace &of)
{
    struct stat own = {};
    struct stat other = {};
    const std::string path = std::string("/proc/self/ns/") + of.name;
    return ::stat(path.c_str(), &own) == 0 && ::fstat(fd, &other) == 0 &&
           own.st_ino == other.st_ino && own.st_dev == other.st_dev;
}

void join(int fd, const Namespace &of)
{
    // One's own user namespace cannot be entered, and the others need not be.
    if (!isOwn(fd, of) && ::setns(fd, of.type) == -1)
        giveUp(std::string("the namespace cannot be entered (") + of.name + ")", errno);
    ::close(fd);
}

void joinAll(long pid)
{
    // All are opened before the first is entered: then /proc is another one.
    const int user = open(pid, kUser);
    const int network = open(pid, kNetwork);
    const int mount = open(pid, kMount);
    join(user, kUser);
    join(network, kNetwork);
    join(mount, kMount);
}

void checkPlace(const struct stat &expected, const std::string &folder)
{
    struct stat seen = {};
    if (::stat("/run/containerd", &seen) == -1 || seen.st_ino != expected.st_ino ||
        seen.st_dev != expected.st_dev)
        giveUp("the process that was to be entered is not in the namespace of " + folder);
}

void dieWith(long manager)
{
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == -1)
        giveUp("prctl(PR_SET_PDEATHSIG)", errno);
    // One that ended before prctl() sends nothing any more.
    if (::getppid() != manager)
        giveUp("the manager ended during the launch");
}

} // namespace

void enter(const Options &options)
{
    const long pid = options.number("--pid");
    const std::string folder = options.value("--run");
    if (pid == 0 || folder.empty() || options.command() == nullptr)
        giveUp("enter: --pid, --run and a program are needed");
    struct stat expected = {};
    if (::stat(folder.c_str(), &expected) == -1)
        giveUp(folder, errno);
    char here[PATH_MAX];
    const bool isHereKnown = ::getcwd(here, sizeof here) != nullptr;
    joinAll(pid);
    checkPlace(expected, folder);
    // Entering a mount namespace leads to its root. A folder that is not there stays behind.
    const bool stays = options.has("--stay") && isHereKnown;
    [[maybe_unused]] const int ignored = stays ? ::chdir(here) : 0;
    // The credentials changed with the user namespace, and that can take the death signal away.
    if (const long manager = options.number("--manager"); manager > 0)
        dieWith(manager);
    // Not execvp() for a path: that hands what is no program to a shell.
    const std::string program = options.command()[0];
    if (program.find('/') == std::string::npos)
        ::execvp(program.c_str(), options.command());
    else
        ::execv(program.c_str(), options.command());
    giveUp(options.command()[0], errno);
}

} // namespace deck::inside
