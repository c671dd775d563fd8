// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "doctor/checkresult.h"
#include "posix/filesystem.h"
#include "posix/kernelprobe.h"
#include "rootless/rootlesshost.h"

#include <QProcessEnvironment>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

#include <sys/types.h>
#include <unistd.h>

namespace deck {

/// Where the checks look at the machine, so that tests can show them another one.
struct System
{
    QString proc = QStringLiteral("/proc");
    QString sys = QStringLiteral("/sys");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    uid_t uid = ::geteuid();
    RootlessHost rootless = {};          ///< its environment, /proc and user id are those above
    quint64 leastFreeBytes = 1ULL << 30; ///< below it: a warning; below a sixteenth: an error
    quint64 leastFreeInodes = 10'000;    ///< the same
    /// How long a program may take to say its version.
    std::chrono::milliseconds programDeadline = std::chrono::seconds(5);
    /// Nobody waits for the results any more: what is under way comes to an end.
    std::stop_token stop = {};
    std::function<ClockReading()> clock = readClock;
    std::function<SystemCalls()> systemCalls = probeSystemCalls;
    std::function<OsResult<FileSystem>(const QString &folder)> fileSystem = fileSystemOf;
};

/// Looks at everything that a daemon of this profile needs, in the order of a start. Changes
/// nothing, but for a temporary file that the daemon's own judgement of its configuration needs.
/// Blocks on files and on programs that are asked for their version: not for a thread that paints.
[[nodiscard]] QList<CheckResult> runChecks(const Setup &setup, const System &system = {});

/// The one check of that id, looked at anew; nothing when there is none.
[[nodiscard]] std::optional<CheckResult> runCheck(const QString &id, const Setup &setup,
                                                  const System &system = {});

/// The most severe verdict among them; Skipped counts as Ok.
[[nodiscard]] Verdict worstOf(const QList<CheckResult> &results);

} // namespace deck
