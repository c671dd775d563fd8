// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/filteredlines.h"
#include "log/wakeflag.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace deck {

/// Threads that ask the lines of one file, block by block, from the newest to the oldest, and then
/// the new ones as they come. Ends with its destruction.
class FilterPool
{
public:
    /// The flag must outlive this object.
    FilterPool(std::shared_ptr<const LogFile> file, std::shared_ptr<const LineMatcher> matcher,
               WakeFlag &flag);
    ~FilterPool();
    FilterPool(const FilterPool &) = delete;
    FilterPool &operator=(const FilterPool &) = delete;

    /// The file has more lines.
    void wake();
    [[nodiscard]] FilteredLines::Blocks blocks() const;
    [[nodiscard]] double progress() const;
    [[nodiscard]] bool isDone() const;

private:
    /// Lines of one block.
    struct Task
    {
        qint64 begin = 0;
        qint64 end = 0;
    };

    void run();
    [[nodiscard]] bool next(Task &task);
    [[nodiscard]] bool nextLocked(Task &task);
    [[nodiscard]] qint64 endOfNew();
    void put(const Task &task, const LineBits &found);

    const std::shared_ptr<const LogFile> m_file;
    const std::shared_ptr<const LineMatcher> m_matcher;
    WakeFlag &m_flag;
    qint64 m_first = 0; ///< of the time range; nothing before it is asked
    qint64 m_last = 0;  ///< lines from here on came later, or are beyond the time range

    mutable std::mutex m_mutex;
    std::condition_variable m_more;
    FilteredLines::Blocks m_blocks;
    qint64 m_oldest = 0; ///< lines in [m_first, m_oldest) are still to be given to a thread
    qint64 m_newest = 0; ///< and those from here on
    qint64 m_asked = 0;  ///< lines that were asked, of those that were there at first
    int m_busy = 0;
    bool m_isSinceFound = true;
    bool m_isStopped = false;
    std::vector<std::thread> m_threads;
};

} // namespace deck
