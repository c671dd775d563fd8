// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/filterpool.h"

#include <algorithm>
#include <utility>

namespace deck {
namespace {

/// More would only take the memory's bandwidth from each other.
unsigned threadCount()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
}

} // namespace

FilterPool::FilterPool(std::shared_ptr<const LogFile> file,
                       std::shared_ptr<const LineMatcher> matcher, WakeFlag &flag)
    : m_file(std::move(file)), m_matcher(std::move(matcher)), m_flag(flag)
{
    const auto [first, last] = linesInTime(*m_file, m_matcher->query());
    m_first = first;
    m_oldest = m_newest = m_last = last;
    m_isSinceFound = !m_matcher->query().since || first < last;
    for (unsigned i = 0; i < threadCount(); ++i)
        m_threads.emplace_back([this] { run(); });
}

FilterPool::~FilterPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_more.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void FilterPool::wake()
{
    // A thread that has just found nothing to do and does not wait yet must not miss it.
    const std::lock_guard lock(m_mutex);
    m_more.notify_one();
}

FilteredLines::Blocks FilterPool::blocks() const
{
    const std::lock_guard lock(m_mutex);
    return m_blocks;
}

double FilterPool::progress() const
{
    const std::lock_guard lock(m_mutex);
    const qint64 all = m_last - m_first;
    return all > 0 ? std::min(1.0, static_cast<double>(m_asked) / static_cast<double>(all)) : 1;
}

bool FilterPool::isDone() const
{
    const std::lock_guard lock(m_mutex);
    return m_oldest <= m_first && m_busy == 0;
}

void FilterPool::run()
{
    LineMatcher::Scratch scratch;
    Task task;
    while (next(task))
        put(task, m_matcher->match(*m_file, task.begin, task.end, scratch));
}

/// Waits until there is something to do; false when this thread shall end.
bool FilterPool::next(Task &task)
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopped && !nextLocked(task))
        m_more.wait(lock);
    m_busy += m_isStopped ? 0 : 1;
    return !m_isStopped;
}

/// New lines first, then the others from the newest on.
bool FilterPool::nextLocked(Task &task)
{
    const auto blockOf = [](qint64 line) { return line - line % LineIndex::kBlockLines; };
    const qint64 end = endOfNew();
    if (m_newest < end) {
        task.begin = m_newest;
        task.end = std::min(end, blockOf(m_newest) + LineIndex::kBlockLines);
        m_newest = task.end;
        return true;
    }
    m_first = std::min(std::max(m_first, m_file->firstLine()), m_last);
    if (m_oldest <= m_first)
        return false;
    task.end = m_oldest;
    task.begin = std::max(m_first, blockOf(m_oldest - 1));
    m_oldest = task.begin;
    return true;
}

/// Up to where the lines that came later are within the time range.
qint64 FilterPool::endOfNew()
{
    const LogQuery &query = m_matcher->query();
    const qint64 count = m_file->index().count();
    if (m_newest >= count)
        return count;
    if (!m_isSinceFound) {
        // None of the lines so far was late enough.
        m_newest = std::max(m_newest, lineAtTime(*m_file, *query.since));
        m_isSinceFound = m_newest < count;
    }
    return query.until ? std::min(count, lineAtTime(*m_file, *query.until)) : count;
}

void FilterPool::put(const Task &task, const LineBits &found)
{
    const auto block = static_cast<size_t>(task.begin / LineIndex::kBlockLines);
    {
        const std::lock_guard lock(m_mutex);
        if (m_blocks.size() <= block)
            m_blocks.resize(block + 1);
        if (!found.isEmpty()) {
            auto bits = std::make_shared<LineBits>(found);
            // Others hold what is there: it is replaced, not changed.
            if (m_blocks[block].bits)
                *bits |= *m_blocks[block].bits;
            const int count = bits->count();
            m_blocks[block] = {std::move(bits), count};
        }
        if (task.begin < m_last)
            m_asked += task.end - task.begin;
        --m_busy;
    }
    m_flag.raise();
}

} // namespace deck
