// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "mounts.h"

#include "words.h"

#include <cerrno>
#include <cstdlib>
#include <fstream>

#include <linux/magic.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace deck::inside {
namespace {

constexpr const char *kControlGroups = "/sys/fs/cgroup";

/// rootlesskit's copy-up has put symbolic links in place of what a folder held; one of them makes
/// room for a folder of this namespace's own. What it points to is not touched.
void makeFolder(const char *path)
{
    struct stat seen = {};
    if (::lstat(path, &seen) == 0 && S_ISLNK(seen.st_mode) && ::unlink(path) == -1)
        giveUp(path, errno);
    if (::mkdir(path, 0755) == -1 && errno != EEXIST)
        giveUp(path, errno);
}

void bind(const std::string &from, const char *to)
{
    makeFolder(to);
    if (::mount(from.c_str(), to, nullptr, MS_BIND | MS_REC, nullptr) == -1)
        giveUp("mount " + from + " on " + to, errno);
}

/// Certificates can be links that lead out of /etc/ssl and back, which the copy breaks.
void bindCertificates()
{
    char *real = ::realpath("/etc/ssl", nullptr);
    if (real != nullptr)
        bind(real, "/etc/ssl");
    std::free(real);
}

/// The folder of this process's control group; empty where there is no cgroup 2 alone.
std::string ownControlGroup()
{
    struct statfs seen = {};
    if (::statfs(kControlGroups, &seen) == -1 || seen.f_type != CGROUP2_SUPER_MAGIC)
        return {};
    std::ifstream groups("/proc/self/cgroup");
    for (std::string line; std::getline(groups, line);) {
        if (line.starts_with("0::"))
            return kControlGroups + line.substr(3);
    }
    return {};
}

/// In a control group of cgroup 2 that is this user's own, containers get groups below it: it is
/// what they see as the root of all. Without one, or with cgroup 1, everything stays as it is. A
/// bind mount, as cgroup 2 itself cannot be mounted over cgroup 2 (EBUSY).
void takeControlGroup()
{
    const std::string group = ownControlGroup();
    if (group.empty() || ::access(group.c_str(), W_OK) == -1 || ::unshare(CLONE_NEWCGROUP) == -1)
        return;
    if (::mount(group.c_str(), kControlGroups, nullptr, MS_BIND, nullptr) == -1)
        giveUp("mount " + group, errno);
}

} // namespace

void setUpMounts(const std::string &runFolder)
{
    bind(runFolder, "/run/containerd");
    // For the sockets of shims. containerd would make it so that its owner outside cannot remove
    // it.
    makeFolder("/run/containerd/s");
    bindCertificates();
    takeControlGroup();
}

} // namespace deck::inside
