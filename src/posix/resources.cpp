// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/resources.h"

#include "posix/procfs.h"

#include <QByteArrayList>

#include <algorithm>

#include <unistd.h>

namespace deck {
namespace {

/// Of a line such as "VmRSS:     1234 kB"; 0 when there is none.
qint64 statusNumber(const QByteArray &status, QByteArrayView key)
{
    const qsizetype at = status.indexOf(key);
    if (at < 0)
        return 0;
    const QByteArray rest = status.sliced(at + key.size());
    return rest.first(std::max<qsizetype>(0, rest.indexOf('\n')))
        .simplified()
        .split(' ')
        .constFirst()
        .toLongLong();
}

std::optional<std::chrono::milliseconds> processorTime(const QByteArray &stat)
{
    // The command, in parentheses, may itself hold spaces and parentheses.
    const QByteArrayList fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    constexpr qsizetype kUser = 11, kSystem = 12;
    if (fields.size() <= kSystem)
        return std::nullopt;
    const qint64 ticks = fields.at(kUser).toLongLong() + fields.at(kSystem).toLongLong();
    return std::chrono::milliseconds(ticks * 1000 / ::sysconf(_SC_CLK_TCK));
}

} // namespace

std::optional<ProcessResources> readResources(pid_t pid)
{
    if (pid <= 0)
        return std::nullopt;
    const auto processor = processorTime(processFile(pid, "stat"));
    const QByteArray status = processFile(pid, "status");
    ProcessResources resources;
    constexpr qint64 kKiB = 1024;
    resources.residentBytes = statusNumber(status, "\nVmRSS:") * kKiB;
    resources.peakResidentBytes = statusNumber(status, "\nVmHWM:") * kKiB;
    resources.threads = int(statusNumber(status, "\nThreads:"));
    if (!processor || resources.residentBytes == 0)
        return std::nullopt; // a zombie has no memory
    resources.processor = *processor;
    return resources;
}

} // namespace deck
