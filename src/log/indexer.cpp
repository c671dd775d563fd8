// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/indexer.h"

#include "log/newlines.h"

#include <algorithm>
#include <cstring>

#include <sys/stat.h>

namespace deck {
namespace {

/// Newlines are looked for in parts that stay in the first-level caches together with the result.
constexpr qsizetype kScanSize = 16 * 1024;
constexpr qsizetype kRemembered = 64;

} // namespace

Indexer::Indexer(std::shared_ptr<LogFile> file)
    : m_file(std::move(file)), m_buffer(static_cast<size_t>(kReadPlace + kReadSize)),
      m_newlines(static_cast<size_t>(kScanSize)), m_offset(m_file->size()), m_lineOffset(m_offset)
{
}

Indexer::Step Indexer::advance()
{
    char *target = m_buffer.data() + kReadPlace;
    const ssize_t size = retryOnEintr([&] {
        return ::pread(m_file->m_fd.get(), target, static_cast<size_t>(kReadSize), m_offset);
    });
    if (size == -1)
        return Step::Failed;
    if (size > 0 && *target == '\0' && skipHole())
        return Step::Advanced;
    const qsizetype end = kReadPlace + size;
    scan(kReadPlace, end);
    m_offset += size;
    if (size > 0)
        remember(end);
    keepUnfinished(end);
    m_file->m_index.publish();
    m_file->m_size.store(m_offset, std::memory_order_release);
    if (size == kReadSize)
        return Step::Advanced;
    // Not until a read gives nothing: under a flood there would always be one more line.
    m_file->m_caughtUp.store(true, std::memory_order_release);
    return Step::AtEnd;
}

Indexer::Content Indexer::check()
{
    struct stat status = {};
    if (::fstat(m_file->m_fd.get(), &status) == 0 && status.st_size < m_offset)
        return Content::Truncated;
    const bool trimmed = forgetHole();
    if (isOverwritten())
        return Content::Truncated;
    return trimmed ? Content::Trimmed : Content::Same;
}

void Indexer::scan(qsizetype begin, qsizetype end)
{
    LineIndex &index = m_file->m_index;
    const char *data = m_buffer.data();
    // Added to a newline's place in the buffer: where in the file the next line begins.
    const qint64 base = m_offset - kReadPlace + 1;
    qsizetype lineBegin = m_lineBegin;
    for (; begin < end; begin += kScanSize) {
        const auto size = static_cast<size_t>(std::min(kScanSize, end - begin));
        const size_t found = findNewlines(data + begin, size, m_newlines.data());
        for (size_t i = 0; i < found; ++i) {
            const qsizetype newline = begin + m_newlines[i];
            const LogLevel level =
                m_isLong ? m_longLevel : quickLevelOf(data + lineBegin, newline - lineBegin);
            m_isLong = false;
            index.append(base + newline, level);
            lineBegin = newline + 1;
        }
    }
    if (lineBegin != m_lineBegin)
        m_lineOffset = base - 1 + lineBegin;
    m_lineBegin = lineBegin;
}

void Indexer::keepUnfinished(qsizetype end)
{
    const qsizetype length = end - m_lineBegin;
    if (!m_isLong && length > kLevelPrefix) {
        m_longLevel = levelOf({m_buffer.data() + m_lineBegin, length});
        m_isLong = true;
    }
    const qsizetype carried = m_isLong ? 0 : length;
    char *target = m_buffer.data() + kReadPlace;
    std::memmove(target - carried, m_buffer.data() + m_lineBegin, static_cast<size_t>(carried));
    m_lineBegin = kReadPlace - carried;
}

void Indexer::remember(qsizetype end)
{
    const qsizetype length = std::min(end - kReadPlace, kRemembered);
    m_lastBytes.append(m_buffer.data() + end - length, length);
    m_lastBytes = m_lastBytes.last(std::min(m_lastBytes.size(), kRemembered));
}

/// True when the bytes at m_offset are not there: the head was trimmed faster than it was read.
bool Indexer::skipHole()
{
    const qint64 data = ::lseek(m_file->m_fd.get(), m_offset, SEEK_DATA);
    if (data <= m_offset)
        return false; // real NULs, or no data behind them
    m_offset = m_lineOffset = data;
    m_lineBegin = kReadPlace;
    m_isLong = false;
    m_lastBytes.clear();
    m_file->m_index.moveTail(data);
    m_file->m_size.store(data, std::memory_order_release);
    forgetHole();
    return true;
}

/// True when the last indexed bytes are others by now. NULs in front of them are a hole.
bool Indexer::isOverwritten() const
{
    const QByteArray now = m_file->read(m_offset - m_lastBytes.size(), m_lastBytes.size());
    const auto kept = std::find_if(now.begin(), now.end(), [](char c) { return c != '\0'; });
    return now.size() != m_lastBytes.size() || !m_lastBytes.endsWith(now.last(now.end() - kept));
}

bool Indexer::forgetHole()
{
    const qint64 head = m_file->head();
    const qint64 data = ::lseek(m_file->m_fd.get(), head, SEEK_DATA);
    if (data <= head)
        return false;
    m_file->m_head.store(data, std::memory_order_release);
    m_file->m_index.forgetBefore(data);
    return true;
}

} // namespace deck
