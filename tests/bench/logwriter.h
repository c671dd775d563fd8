// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>
#include <thread>

namespace deck::bench {

/// A line as containerd writes it; `number` varies it. About one in fifty is a warning or error.
[[nodiscard]] QByteArray sampleLine(qint64 number);
/// A log of so many lines.
void writeSample(const QString &path, qint64 lines);
/// Of about so many bytes: a part of such a log over and over.
void writeSampleOfSize(const QString &path, qint64 size);

/// A daemon that does nothing but log, on a thread: one write for each line, as Go's logger does.
class LogWriter
{
public:
    using Duration = std::chrono::duration<double>;

    /// `rate` in lines a second; 0: as fast as it goes.
    LogWriter(const QString &path, int rate);
    ~LogWriter();
    LogWriter(const LogWriter &) = delete;
    LogWriter &operator=(const LogWriter &) = delete;

    /// Ends it; the figures are complete then.
    void stop();
    [[nodiscard]] qint64 lines() const { return m_lines; }
    /// Lines a second, over its life.
    [[nodiscard]] double rate() const { return static_cast<double>(m_lines) / m_took.count(); }
    [[nodiscard]] Duration longestWrite() const { return m_longest; }

private:
    void run(const QString &path, int rate);

    std::atomic<bool> m_isStopped{false};
    std::atomic<qint64> m_lines{0};
    Duration m_took{1};
    Duration m_longest{0};
    std::thread m_thread;
};

} // namespace deck::bench
