// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "mounts.h"

#include "words.h"

#include <cerrno>
#include <cstdlib>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deck::inside {
namespace {

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

} // namespace

void setUpMounts(const std::string &runFolder)
{
    bind(runFolder, "/run/containerd");
    // For the sockets of shims. containerd would make it so that its owner outside cannot remove
    // it.
    makeFolder("/run/containerd/s");
    bindCertificates();
}

} // namespace deck::inside
