// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/logfile.h"
#include "posix/uniquefd.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace deck {

/// What can be said of the path that is followed.
enum class LogState {
    Missing,    ///< nothing is there yet
    Unreadable, ///< something is there that cannot be opened as a log
    Following,
    Deleted, ///< the path is gone; the file is followed still, as its writer may live
};

/// What happened to the path or to the file.
enum class LogChange {
    Appeared,   ///< the first file is there
    Replaced,   ///< another file has taken the path: a new run
    Truncated,  ///< the same file begins anew
    Trimmed,    ///< the file's head is gone
    Deleted,    ///< see LogState::Deleted
    Missing,    ///< see LogState::Missing
    Unreadable, ///< see LogState::Unreadable
};

/// Carries facts from the reader's thread to its owner's. Growth is a flag, not a queue: however
/// fast a file grows, at most one wake-up is on its way.
class ReaderMail
{
public:
    struct Letter
    {
        LogChange change;
        LogState state;
        std::shared_ptr<const LogFile> file;
        std::optional<OsError> error;
    };

    ReaderMail();

    /// Readable when there is something to take (for a QSocketNotifier). A descriptor and not a
    /// posted event: it costs no allocation, and ThreadSanitizer can follow it.
    [[nodiscard]] int fd() const { return m_wake.get(); }

    // For the reader's thread.
    void post(Letter letter);
    void postGrowth();

    // For its owner's.
    [[nodiscard]] std::vector<Letter> take();
    void clear();
    /// True when there was growth since the last call; only then the next growth wakes again.
    [[nodiscard]] bool takeGrowth() { return m_grown.exchange(false); }

private:
    void wake();

    UniqueFd m_wake;
    std::mutex m_mutex;
    std::vector<Letter> m_letters;
    std::atomic<bool> m_grown{false};
};

} // namespace deck
