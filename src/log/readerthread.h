// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/indexer.h"
#include "log/readermail.h"
#include "posix/inotify.h"
#include "posix/uniquefd.h"

#include <chrono>
#include <memory>
#include <optional>
#include <thread>

namespace deck {

/// Indexes the file at a path and follows it, until destroyed. While data flows the file is polled,
/// and there is no watch on it at all: a watch that wakes this thread for every write would cost
/// the writer up to half its rate. A watch is set for one event only when nothing flows any more.
class ReaderThread
{
public:
    static constexpr std::chrono::milliseconds kPoll{10};
    /// So many polls without data, and it waits for an event.
    static constexpr int kQuietPolls = 5;
    /// For file systems that tell nothing, and where no more watches are to be had.
    static constexpr std::chrono::milliseconds kBackstop{5000};
    static constexpr std::chrono::milliseconds kBackstopWithoutWatch{250};

    /// The mail must outlive this object.
    ReaderThread(QString path, ReaderMail &mail);
    ~ReaderThread();
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

private:
    void run();
    bool openFile(LogChange change);
    void followOnce();
    bool drain();
    void tell(LogChange change, LogState state, std::optional<OsError> error = {});
    bool notePath();
    void waitQuietly();
    [[nodiscard]] bool hasNews() const;
    void pause(std::chrono::milliseconds limit, int alsoFd = -1);
    [[nodiscard]] bool isStopped() const { return m_stopped.load(std::memory_order_relaxed); }

    const QString m_path;
    ReaderMail &m_mail;
    UniqueFd m_wake; ///< eventfd: readable when this thread shall end
    std::atomic<bool> m_stopped{false};

    // Of the thread.
    std::unique_ptr<Indexer> m_indexer;
    LogState m_state = LogState::Missing;
    int m_lastError = 0;
    bool m_hasToldState = false;
    int m_quietPolls = 0;

    std::thread m_thread; // last: it uses all of the above
};

} // namespace deck
