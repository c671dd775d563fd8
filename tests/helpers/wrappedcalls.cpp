// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What stands before the C library. One for each call: the errors that can come of it, and whether
// others see it. EPERM is a filter's (seccomp) here, and not what a file's owner is told.

#include "helpers/callpoint.h"

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
extern "C" { // glibc 2.36 ships this header without it
#include <sys/pidfd.h>
}

using namespace deck::test::callpoint;

namespace {

/// What the C library has by this name.
template <typename Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

bool isPlainFile(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
}

} // namespace

#define DECK_FAIL(name, ...)                                                                       \
    if (const int error = fault(name, __VA_ARGS__); error != 0) {                                  \
        errno = error;                                                                             \
        return -1;                                                                                 \
    }

#define DECK_CALL(result, name, parameters, arguments)                                             \
    static auto *const call = original<result parameters>(#name);                                  \
    return call arguments

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = static_cast<mode_t>((flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0U);
    va_end(rest);
    if ((flags & O_CREAT) != 0)
        step();
    DECK_FAIL("open", EINTR, EMFILE, ENOSPC, ENOMEM, EIO);
    DECK_CALL(int, open, (const char *, int, ...), (path, flags, mode));
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = static_cast<mode_t>((flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0U);
    va_end(rest);
    if ((flags & O_CREAT) != 0)
        step();
    DECK_FAIL("open", EINTR, EMFILE, ENOSPC, ENOMEM, EIO);
    DECK_CALL(int, open64, (const char *, int, ...), (path, flags, mode));
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = static_cast<mode_t>((flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0U);
    va_end(rest);
    DECK_FAIL("openat", EINTR, EMFILE, ENOMEM, EIO);
    DECK_CALL(int, openat, (int, const char *, int, ...), (folder, path, flags, mode));
}

DIR *opendir(const char *path)
{
    if (const int error = fault("opendir", EMFILE, ENOMEM, EIO); error != 0) {
        errno = error;
        return nullptr;
    }
    DECK_CALL(DIR *, opendir, (const char *), (path));
}

DIR *fdopendir(int fd)
{
    if (const int error = fault("fdopendir", ENOMEM); error != 0) {
        errno = error;
        return nullptr;
    }
    DECK_CALL(DIR *, fdopendir, (int), (fd));
}

struct dirent *readdir(DIR *folder)
{
    if (const int error = fault("readdir", EIO); error != 0) {
        errno = error;
        return nullptr;
    }
    DECK_CALL(struct dirent *, readdir, (DIR *), (folder));
}

ssize_t pread(int fd, void *buffer, size_t size, off_t offset)
{
    DECK_FAIL("pread", EINTR, EIO);
    DECK_CALL(ssize_t, pread, (int, void *, size_t, off_t), (fd, buffer, size, offset));
}

ssize_t read(int fd, void *buffer, size_t size)
{
    DECK_FAIL("read", EINTR, EIO);
    DECK_CALL(ssize_t, read, (int, void *, size_t), (fd, buffer, size));
}

ssize_t write(int fd, const void *buffer, size_t size)
{
    if (isCountingSteps() && isPlainFile(fd))
        step();
    DECK_FAIL("write", EINTR, ENOSPC, EIO);
    DECK_CALL(ssize_t, write, (int, const void *, size_t), (fd, buffer, size));
}

int fstat(int fd, struct stat *status) noexcept
{
    DECK_FAIL("fstat", ENOMEM, EIO);
    DECK_CALL(int, fstat, (int, struct stat *), (fd, status));
}

int stat(const char *path, struct stat *status) noexcept
{
    DECK_FAIL("stat", ENOMEM, EIO);
    DECK_CALL(int, stat, (const char *, struct stat *), (path, status));
}

int lstat(const char *path, struct stat *status) noexcept
{
    DECK_FAIL("lstat", ENOMEM, EIO);
    DECK_CALL(int, lstat, (const char *, struct stat *), (path, status));
}

int fstatat(int folder, const char *path, struct stat *status, int flags) noexcept
{
    DECK_FAIL("fstatat", ENOMEM, EIO);
    DECK_CALL(int, fstatat, (int, const char *, struct stat *, int), (folder, path, status, flags));
}

int statvfs(const char *path, struct statvfs *status) noexcept
{
    DECK_FAIL("statvfs", EINTR, ENOMEM, EIO);
    DECK_CALL(int, statvfs, (const char *, struct statvfs *), (path, status));
}

int rename(const char *from, const char *to) noexcept
{
    step();
    DECK_FAIL("rename", ENOSPC, ENOMEM, EIO);
    DECK_CALL(int, rename, (const char *, const char *), (from, to));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to,
              unsigned int flags) noexcept
{
    step();
    DECK_FAIL("renameat2", ENOSPC, ENOMEM, EIO);
    DECK_CALL(int, renameat2, (int, const char *, int, const char *, unsigned int),
              (fromFolder, from, toFolder, to, flags));
}

int unlink(const char *path) noexcept
{
    step();
    DECK_FAIL("unlink", ENOMEM, EIO);
    DECK_CALL(int, unlink, (const char *), (path));
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    step();
    DECK_FAIL("unlinkat", ENOMEM, EIO);
    DECK_CALL(int, unlinkat, (int, const char *, int), (folder, path, flags));
}

int mkdir(const char *path, mode_t mode) noexcept
{
    step();
    DECK_FAIL("mkdir", ENOSPC, ENOMEM, EIO);
    DECK_CALL(int, mkdir, (const char *, mode_t), (path, mode));
}

int mkostemp(char *pattern, int flags)
{
    step();
    DECK_FAIL("mkostemp", EMFILE, ENOSPC, ENOMEM, EIO);
    DECK_CALL(int, mkostemp, (char *, int), (pattern, flags));
}

int mkostemp64(char *pattern, int flags)
{
    step();
    DECK_FAIL("mkostemp", EMFILE, ENOSPC, ENOMEM, EIO);
    DECK_CALL(int, mkostemp64, (char *, int), (pattern, flags));
}

int fchmod(int fd, mode_t mode) noexcept
{
    step();
    DECK_FAIL("fchmod", EIO);
    DECK_CALL(int, fchmod, (int, mode_t), (fd, mode));
}

int chmod(const char *path, mode_t mode) noexcept
{
    step();
    DECK_FAIL("chmod", ENOMEM, EIO);
    DECK_CALL(int, chmod, (const char *, mode_t), (path, mode));
}

int fsync(int fd)
{
    step();
    DECK_FAIL("fsync", EINTR, ENOSPC, EIO);
    DECK_CALL(int, fsync, (int), (fd));
}

int ftruncate(int fd, off_t size) noexcept
{
    step();
    DECK_FAIL("ftruncate", EINTR, EIO);
    DECK_CALL(int, ftruncate, (int, off_t), (fd, size));
}

int fallocate(int fd, int mode, off_t offset, off_t length)
{
    step();
    DECK_FAIL("fallocate", EINTR, ENOSPC, EIO, ENOSYS);
    DECK_CALL(int, fallocate, (int, int, off_t, off_t), (fd, mode, offset, length));
}

int flock(int fd, int operation) noexcept
{
    DECK_FAIL("flock", EINTR, ENOMEM);
    DECK_CALL(int, flock, (int, int), (fd, operation));
}

int socket(int domain, int type, int protocol) noexcept
{
    DECK_FAIL("socket", EMFILE, ENOMEM);
    DECK_CALL(int, socket, (int, int, int), (domain, type, protocol));
}

int connect(int fd, const struct sockaddr *address, socklen_t size)
{
    DECK_FAIL("connect", EINTR, EAGAIN);
    DECK_CALL(int, connect, (int, const struct sockaddr *, socklen_t), (fd, address, size));
}

int bind(int fd, const struct sockaddr *address, socklen_t size) noexcept
{
    step();
    DECK_FAIL("bind", ENOSPC, ENOMEM, EIO);
    DECK_CALL(int, bind, (int, const struct sockaddr *, socklen_t), (fd, address, size));
}

int listen(int fd, int backlog) noexcept
{
    step();
    DECK_FAIL("listen", ENOMEM);
    DECK_CALL(int, listen, (int, int), (fd, backlog));
}

int accept4(int fd, struct sockaddr *address, socklen_t *size, int flags)
{
    DECK_FAIL("accept4", EINTR, EAGAIN, EMFILE, ENOMEM);
    DECK_CALL(int, accept4, (int, struct sockaddr *, socklen_t *, int), (fd, address, size, flags));
}

int getsockopt(int fd, int level, int name, void *value, socklen_t *size) noexcept
{
    DECK_FAIL("getsockopt", ENOMEM);
    DECK_CALL(int, getsockopt, (int, int, int, void *, socklen_t *),
              (fd, level, name, value, size));
}

int inotify_init1(int flags) noexcept
{
    DECK_FAIL("inotify_init1", EMFILE, ENOMEM);
    DECK_CALL(int, inotify_init1, (int), (flags));
}

int inotify_add_watch(int fd, const char *path, uint32_t mask) noexcept
{
    DECK_FAIL("inotify_add_watch", ENOSPC, ENOMEM);
    DECK_CALL(int, inotify_add_watch, (int, const char *, uint32_t), (fd, path, mask));
}

int pipe2(int *ends, int flags) noexcept
{
    DECK_FAIL("pipe2", EMFILE);
    DECK_CALL(int, pipe2, (int *, int), (ends, flags));
}

int dup2(int from, int to) noexcept
{
    DECK_FAIL("dup2", EINTR);
    DECK_CALL(int, dup2, (int, int), (from, to));
}

pid_t setsid() noexcept
{
    DECK_FAIL("setsid", EPERM);
    DECK_CALL(pid_t, setsid, (), ());
}

int prctl(int option, ...) noexcept
{
    va_list rest;
    va_start(rest, option);
    unsigned long given[4];
    for (unsigned long &argument : given)
        argument = va_arg(rest, unsigned long);
    va_end(rest);
    DECK_FAIL("prctl", EPERM);
    DECK_CALL(int, prctl, (int, ...), (option, given[0], given[1], given[2], given[3]));
}

int sigaction(int number, const struct sigaction *wanted, struct sigaction *former) noexcept
{
    DECK_FAIL("sigaction", EPERM);
    DECK_CALL(int, sigaction, (int, const struct sigaction *, struct sigaction *),
              (number, wanted, former));
}

int execve(const char *path, char *const *arguments, char *const *environment) noexcept
{
    DECK_FAIL("execve", EAGAIN, EMFILE, ENOMEM, EIO);
    DECK_CALL(int, execve, (const char *, char *const *, char *const *),
              (path, arguments, environment));
}

/// Of this library's own and Qt's calls of clone() only those without its three last arguments
/// occur, or with all of them.
int clone(int (*function)(void *), void *stack, int flags, void *argument, ...) noexcept
{
    va_list rest;
    va_start(rest, argument);
    void *const parentId = va_arg(rest, void *);
    void *const storage = va_arg(rest, void *);
    void *const childId = va_arg(rest, void *);
    va_end(rest);
    step();
    DECK_FAIL("clone", EAGAIN, ENOMEM);
    DECK_CALL(int, clone, (int (*)(void *), void *, int, void *, ...),
              (function, stack, flags, argument, parentId, storage, childId));
}

pid_t fork() noexcept
{
    step();
    DECK_FAIL("fork", EAGAIN, ENOMEM);
    DECK_CALL(pid_t, fork, (), ());
}

int waitid(idtype_t type, id_t id, siginfo_t *info, int options)
{
    DECK_FAIL("waitid", EINTR);
    DECK_CALL(int, waitid, (idtype_t, id_t, siginfo_t *, int), (type, id, info, options));
}

int pidfd_open(pid_t pid, unsigned int flags) noexcept
{
    DECK_FAIL("pidfd_open", EMFILE, ENOMEM, ENOSYS, EPERM);
    DECK_CALL(int, pidfd_open, (pid_t, unsigned int), (pid, flags));
}

int pidfd_send_signal(int fd, int number, siginfo_t *info, unsigned int flags) noexcept
{
    step();
    DECK_FAIL("pidfd_send_signal", ENOSYS, EPERM);
    DECK_CALL(int, pidfd_send_signal, (int, int, siginfo_t *, unsigned int),
              (fd, number, info, flags));
}

int kill(pid_t pid, int number) noexcept
{
    step();
    DECK_CALL(int, kill, (pid_t, int), (pid, number));
}

/// What has no function of its own in this C library, and what is asked for past it.
long syscall(long number, ...) noexcept
{
    va_list rest;
    va_start(rest, number);
    long given[6];
    for (long &argument : given)
        argument = va_arg(rest, long);
    va_end(rest);
    if (number == SYS_clone)
        step();
    if (number == SYS_close_range)
        DECK_FAIL("close_range", ENOMEM, ENOSYS);
    if (number == SYS_clone)
        DECK_FAIL("clone", EAGAIN, ENOMEM);
    DECK_CALL(long, syscall, (long, ...),
              (number, given[0], given[1], given[2], given[3], given[4], given[5]));
}
}
