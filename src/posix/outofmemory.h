// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <optional>

#include <sys/types.h>

namespace deck {

/// How often the kernel killed a process of a control group for want of memory: `memory.events` of
/// version 2, `memory.oom_control` of version 1. It does not say which process.
class OomCounter
{
public:
    /// Of the group that the process is in. Nothing when that has no such count (the root of
    /// version 2, say) or cannot be read.
    [[nodiscard]] static std::optional<OomCounter> of(pid_t pid);

    /// The present count; nothing when the group is gone.
    [[nodiscard]] std::optional<qint64> count() const;
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    explicit OomCounter(QString file) : m_file(std::move(file)) {}

    QString m_file;
};

/// The line of the kernel's log by which it says that it killed this process for want of memory,
/// within so long before now. Nothing when it does not, or may not be read (only root may, as a
/// rule). Reads what the log holds and never waits.
[[nodiscard]] std::optional<QString> kernelOomLine(pid_t pid, std::chrono::milliseconds within);

/// As the above, of one record of /dev/kmsg: "6,1234,567890,-;text". For tests.
[[nodiscard]] bool isOomLineOf(QByteArrayView text, pid_t pid);

} // namespace deck
