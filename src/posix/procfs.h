// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"

#include <QByteArrayList>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

#include <sys/types.h>

namespace deck {

/// What /proc says of one process at one moment. A pid alone can be reused: hold a PidFd while
/// reading, and ask it afterwards whether the process was still there.
struct ProcessInfo
{
    pid_t pid = 0;
    char state = '?'; ///< as in proc(5): R, S, D, T, Z ...
    pid_t parent = 0;
    pid_t session = 0;
    quint64 startTicks = 0; ///< since boot, in units of 1/sysconf(_SC_CLK_TCK)
    uid_t uid = 0;
    QString name;             ///< comm: at most 15 characters
    QString executable;       ///< empty where reading it is not permitted
    QByteArrayList arguments; ///< argv; empty for a zombie and for kernel threads

    [[nodiscard]] bool isZombie() const { return state == 'Z' || state == 'X'; }
};

/// ESRCH: the process is gone. Any other error says nothing of whether it lives.
OsResult<ProcessInfo> lookAtProcess(pid_t pid);

/// The same, for whoever makes no difference between gone and unreadable.
[[nodiscard]] std::optional<ProcessInfo> readProcess(pid_t pid);
/// What `/proc/PID/stat` alone says; nothing when it is no such text.
[[nodiscard]] std::optional<ProcessInfo> parseProcessStat(const QByteArray &text);

/// The program that a process runs. ENOENT: it has none, as a kernel thread, or has it no more, as
/// a zombie and one that the kernel is taking apart.
OsResult<QString> executableOf(pid_t pid);

/// Whether a process has ended, or the kernel is taking it apart: it has no command line any more
/// then, while its sockets, locks and namespaces are there for a moment longer. One that lives may
/// have removed its own command line, too, but has a program.
[[nodiscard]] bool isEnding(const ProcessInfo &process);

/// The start of a file of a process ("status"), up to 64 KiB; empty when it cannot be read.
[[nodiscard]] QByteArray processFile(pid_t pid, const char *name);

/// Changes with every boot, so that start times of two boots are never compared.
[[nodiscard]] QString bootId();

/// Wall-clock time at which a process of this boot started, in ms since the epoch.
[[nodiscard]] qint64 startTimeMs(const ProcessInfo &process);

/// Numbers of the open descriptors of a process, in ascending order.
OsResult<QList<int>> openDescriptors(pid_t pid);

/// Where a descriptor of a process points: a path, "pipe:[1]", "socket:[1]", "/path (deleted)" ...
OsResult<QString> descriptorTarget(pid_t pid, int fd);

/// The process that holds an flock(2) on a file; 0 when nobody does, the file is missing, or the
/// holder is not of this pid namespace. Takes some 15 ms: for its list of locks the kernel waits
/// for all processors.
[[nodiscard]] pid_t flockHolder(const QString &path);

/// Whether somebody holds an exclusive flock(2) on a file, by trying to share it for a moment. A
/// process that takes the lock without waiting, just then, is turned away. False also for a file
/// that is missing, is no plain file, or may not be read; any other error: it cannot be told.
OsResult<bool> lookForFlock(const QString &path);

/// The same, for whoever makes no difference between no and unknown.
[[nodiscard]] bool isFlocked(const QString &path);

OsResult<int> readOomScoreAdj(pid_t pid);
/// -1000 to 1000. EACCES or EPERM: lowering it needs CAP_SYS_RESOURCE.
OsStatus writeOomScoreAdj(pid_t pid, int score);

} // namespace deck
