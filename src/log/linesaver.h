// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/lineset.h"
#include "log/wakeflag.h"

#include <QObject>
#include <QSocketNotifier>

#include <atomic>
#include <memory>
#include <thread>

namespace deck {

/// Writes lines to a file on a thread of its own, byte for byte as they are in the log.
class LineSaver : public QObject
{
    Q_OBJECT

public:
    /// Begins at once. The rows are those that the set has now; a set that can change must be
    /// safe to read from another thread (AllLines and FilteredLines are).
    LineSaver(std::shared_ptr<const LogFile> file, std::shared_ptr<const LineSet> lines,
              const QString &path, QObject *parent = nullptr);
    /// Gives up when it is not done; the file is left incomplete under a temporary name.
    ~LineSaver() override;

    [[nodiscard]] QString path() const { return m_path; }
    /// After finished().
    [[nodiscard]] const OsStatus &status() const { return m_status; }
    [[nodiscard]] qint64 saved() const { return m_saved.load(std::memory_order_relaxed); }

signals:
    /// Once.
    void finished();

private:
    [[nodiscard]] OsStatus save();
    [[nodiscard]] OsStatus writeRows(int fd);

    const std::shared_ptr<const LogFile> m_file;
    const std::shared_ptr<const LineSet> m_lines;
    const QString m_path;
    const qint64 m_rows;
    OsStatus m_status = Done{};
    std::atomic<qint64> m_saved{0};
    std::atomic<bool> m_isStopped{false};
    WakeFlag m_flag;
    QSocketNotifier m_notifier;
    std::thread m_thread;
};

} // namespace deck
