// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/runrecord.h"

#include <csignal>

namespace deck::test {

/// 24 November 2026, 10:00 UTC, and so many seconds.
[[nodiscard]] inline QDateTime timeOfRun(int seconds)
{
    return QDateTime(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC).addSecs(seconds);
}

/// A run that has become usable after 40 ms, and was stopped after ten seconds.
[[nodiscard]] inline RunRecord stoppedRun(int second, qint64 pid = 4711)
{
    RunRecord record;
    record.id = makeRunId(timeOfRun(second), pid);
    record.profile = QStringLiteral("default");
    record.askedBy = Asker::Window;
    record.binary = {QStringLiteral("/usr/bin/containerd"), 52'000'000, timeOfRun(-90'000), 77};
    record.version = QStringLiteral("1.6.20");
    record.revision = QStringLiteral("abc");
    record.arguments = {QStringLiteral("--config"), QStringLiteral("/x/containerd.toml")};
    record.pid = pid;
    record.startTicks = 1000 + second;
    record.bootId = QStringLiteral("this boot");
    record.startedAt = timeOfRun(second);
    record.readyAt = record.startedAt.addMSecs(40);
    record.readyMs = 40;
    record.end = RunEnd::Seen;
    record.endedAt = record.startedAt.addSecs(10);
    record.exit = ExitStatus{0, {}, record.endedAt, true, Asker::Window};
    record.peakMemory = qint64(48) * 1024 * 1024;
    return record;
}

/// One that ended by a signal, unasked.
[[nodiscard]] inline RunRecord crashedRun(int second, int signal = SIGSEGV, qint64 pid = 4712)
{
    RunRecord record = stoppedRun(second, pid);
    record.askedBy = Asker::Policy;
    record.exit = ExitStatus{{}, signal, record.endedAt, false, {}};
    record.fault = ErrorCode::EndedUnasked;
    record.reason = QStringLiteral("/usr/bin/containerd: it ended unasked.");
    record.lastLines = {QStringLiteral("one"), QStringLiteral("panic: runtime error")};
    record.fatalLine = QStringLiteral("panic: runtime error");
    return record;
}

} // namespace deck::test
