// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// Runs a test program of this build as an ordinary user that exists only for it:
//
//   ordinaryuser [--without-ids] [--without-mappers] [--without-namespaces]
//                PROGRAM [ARGUMENT...]
//
// The user, its subordinate ids and its folders are in a mount namespace of the program's own, so
// that the machine has never heard of them. Needs root.

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <initializer_list>
#include <set>
#include <string>

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr uid_t kUser = 21'456;
const char *const kName = "deckuser";

[[noreturn]] void giveUp(const std::string &what)
{
    std::fprintf(stderr, "ordinaryuser: %s: %s\n", what.c_str(), std::strerror(errno));
    std::_Exit(1);
}

void check(int result, const std::string &what)
{
    if (result == -1)
        giveUp(what);
}

void bind(const std::string &from, const std::string &to)
{
    check(::mount(from.c_str(), to.c_str(), nullptr, MS_BIND | MS_REC, nullptr),
          "mount " + from + " on " + to);
}

/// The file with a text behind it, for this namespace.
void append(const std::string &base, const std::string &file, const std::string &text)
{
    const std::string own = base + "/" + file.substr(file.rfind('/') + 1);
    {
        std::ofstream out(own);
        out << std::ifstream(file).rdbuf();
        out.clear(); // an empty file sets the failure bit
        out << text;
    }
    check(::chmod(own.c_str(), 0644), own);
    bind(own, file);
}

void replace(const std::string &base, const std::string &file, const std::string &text)
{
    const std::string own = base + "/" + file.substr(file.rfind('/') + 1);
    std::ofstream(own) << text;
    check(::chmod(own.c_str(), 0644), own);
    bind(own, file);
}

std::string makeFolder(const std::string &path)
{
    check(::mkdir(path.c_str(), 0700), path);
    check(::chown(path.c_str(), kUser, kUser), path);
    return path;
}

void makeUser(const std::string &base, bool hasIds)
{
    const std::string id = std::to_string(kUser);
    const std::string name = kName;
    append(base, "/etc/passwd", name + ":x:" + id + ":" + id + "::" + base + "/home:/bin/sh\n");
    append(base, "/etc/group", name + ":x:" + id + ":\n");
    for (const char *file : {"/etc/subuid", "/etc/subgid"})
        replace(base, file, hasIds ? name + ":300000:65536\n" : std::string());
    ::setenv("HOME", makeFolder(base + "/home").c_str(), 1);
    ::setenv("XDG_RUNTIME_DIR", makeFolder(base + "/run").c_str(), 1);
    ::setenv("USER", kName, 1);
    ::setenv("LOGNAME", kName, 1);
}

/// As Debian has it; some machines let only root open it.
void makeTunDevice(const std::string &base)
{
    const std::string own = base + "/tun";
    if (::access("/dev/net/tun", F_OK) == -1)
        return;
    check(::mknod(own.c_str(), S_IFCHR | 0666, makedev(10, 200)), own);
    check(::chmod(own.c_str(), 0666), own);
    bind(own, "/dev/net/tun");
}

void takeMappersAway()
{
    for (const char *program : {"/usr/bin/newuidmap", "/usr/bin/newgidmap"})
        bind("/dev/null", program);
}

/// In a chroot the kernel makes no user namespaces.
void takeNamespacesAway(const std::string &base)
{
    const std::string root = base + "/root";
    check(::mkdir(root.c_str(), 0755), root);
    bind("/", root);
    check(::chroot(root.c_str()), "chroot");
    check(::chdir("/"), "chdir");
}

void becomeUser()
{
    check(::setgroups(0, nullptr), "setgroups");
    check(::setresgid(kUser, kUser, kUser), "setresgid");
    check(::setresuid(kUser, kUser, kUser), "setresuid");
    // As a program has that somebody starts; the change of the user took it away.
    check(::prctl(PR_SET_DUMPABLE, 1), "prctl");
    check(::prctl(PR_SET_PDEATHSIG, SIGKILL), "prctl");
}

[[noreturn]] void run(const std::string &base, const std::set<std::string> &options, char **command)
{
    check(::unshare(CLONE_NEWNS), "unshare");
    check(::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr), "mount");
    check(::mount("deck", base.c_str(), "tmpfs", 0, "mode=0755"), "mount " + base);
    const char *built = std::getenv("DECK_TEST_BIN");
    if (built == nullptr)
        giveUp("DECK_TEST_BIN is not set");
    // The build can be in a folder that only root may enter.
    const std::string programs = base + "/bin";
    check(::mkdir(programs.c_str(), 0755), programs);
    bind(built, programs);
    ::setenv("DECK_TEST_BIN", programs.c_str(), 1);
    makeUser(base, options.count("--without-ids") == 0);
    makeTunDevice(base);
    if (options.count("--without-mappers") != 0)
        takeMappersAway();
    check(::chdir("/"), "chdir");
    if (options.count("--without-namespaces") != 0)
        takeNamespacesAway(base);
    becomeUser();
    const std::string program = programs + "/" + command[0];
    ::execv(program.c_str(), command);
    giveUp(program);
}

int exitCode(int status)
{
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

int main(int argc, char **argv)
{
    std::set<std::string> options;
    int first = 1;
    for (; first < argc && std::strncmp(argv[first], "--", 2) == 0; ++first)
        options.insert(argv[first]);
    if (first == argc || ::geteuid() != 0) {
        std::fprintf(stderr, "ordinaryuser: needs root and a program\n");
        return 1;
    }
    char base[] = "/tmp/du-XXXXXX";
    if (::mkdtemp(base) == nullptr || ::chmod(base, 0755) == -1)
        giveUp(base);
    const pid_t child = ::fork();
    if (child == 0)
        run(base, options, argv + first);
    int status = 0;
    check(::waitpid(child, &status, 0), "waitpid");
    ::rmdir(base);
    return exitCode(status);
}
