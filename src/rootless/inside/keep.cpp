// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "keep.h"

#include "mounts.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fstream>

#include <dirent.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace deck::inside {
namespace {

constexpr long kLookEvery = 20; // s

bool isSameUserNamespace(const std::string &process)
{
    struct stat own = {};
    struct stat other = {};
    return ::stat("/proc/self/ns/user", &own) == 0 &&
           ::stat(("/proc/" + process + "/ns/user").c_str(), &other) == 0 &&
           own.st_ino == other.st_ino && own.st_dev == other.st_dev;
}

/// 0 when it is gone. The name in front of the parent can have spaces and parentheses in it.
pid_t parentOf(const std::string &process)
{
    std::ifstream stat("/proc/" + process + "/stat");
    std::string line;
    std::getline(stat, line);
    const size_t name = line.rfind(')');
    char state = '?';
    int parent = 0;
    if (name == std::string::npos ||
        std::sscanf(line.c_str() + name + 1, " %c %d", &state, &parent) != 2)
        return 0;
    return parent;
}

/// Whether a daemon, a shim, a container, or anything else is in the user namespace but this and
/// what rootlesskit itself has there: its child and slirp4netns.
bool isUsed()
{
    DIR *processes = ::opendir("/proc");
    if (processes == nullptr)
        return true;
    const std::string own = std::to_string(::getpid());
    const pid_t kit = parentOf(std::to_string(::getppid()));
    bool used = false;
    while (const dirent *entry = ::readdir(processes)) {
        const std::string name = entry->d_name;
        if (name.find_first_not_of("0123456789") != std::string::npos || name == own)
            continue;
        if (isSameUserNamespace(name) && parentOf(name) != kit) {
            used = true;
            break;
        }
    }
    ::closedir(processes);
    return used;
}

bool hasManager(const std::string &controlSocket)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (controlSocket.empty() || controlSocket.size() >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, controlSocket.c_str(), controlSocket.size() + 1);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd == -1)
        return true; // out of descriptors: not the moment to decide anything
    const int connected =
        ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    const bool has = connected == 0 || errno == EAGAIN;
    ::close(fd);
    return has;
}

/// In one step, so that whoever reads it sees it whole.
void sayReady(const std::string &file, const std::string &network)
{
    const std::string text = std::to_string(::getpid()) + ' ' + network;
    const std::string draft = file + ".new";
    const int fd =
        ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd == -1)
        giveUp(draft, errno);
    if (::write(fd, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        giveUp(draft, errno);
    ::close(fd);
    if (::rename(draft.c_str(), file.c_str()) == -1)
        giveUp(file, errno);
}

sigset_t endSignals()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaddset(&signals, number);
    return signals;
}

} // namespace

void keep(const Options &options)
{
    const sigset_t signals = endSignals();
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    const std::string ready = options.value("--ready");
    setUpMounts(options.value("--run"));
    sayReady(ready, options.value("--network"));
    const long period = options.number("--look") > 0 ? options.number("--look") : kLookEvery;
    const timespec wait{period, 0};
    // A manager that lives decides itself; its own end is what this is for.
    while (::sigtimedwait(&signals, nullptr, &wait) == -1) {
        if (!isUsed() && !hasManager(options.value("--control")))
            break;
    }
    ::unlink(ready.c_str());
    ::_exit(0);
}

} // namespace deck::inside
