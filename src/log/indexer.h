// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/alignedbuffer.h"
#include "log/logfile.h"

#include <vector>

namespace deck {

/// Reads a log file and appends to its index. One for each file, on one thread.
class Indexer
{
public:
    enum class Step {
        Advanced, ///< a block was indexed; there may be more
        AtEnd,    ///< what was there is indexed
        Failed,   ///< read error; the file stays as far as it is indexed
    };
    enum class Content {
        Same,      ///< what was indexed is still there, as far as can be told
        Trimmed,   ///< bytes at the head are gone; the index has forgotten them
        Truncated, ///< what was indexed is not there any more: open the file anew
    };

    static constexpr qsizetype kReadSize = qsizetype(256) * 1024;

    explicit Indexer(std::shared_ptr<LogFile> file);

    [[nodiscard]] const std::shared_ptr<LogFile> &file() const { return m_file; }
    /// Indexes at most kReadSize further bytes.
    Step advance();
    /// Looks whether the file was truncated (also when it has grown past its old size since) or
    /// trimmed. Three system calls: call it once for each poll, not for each block.
    Content check();

private:
    void scan(qsizetype begin, qsizetype end);
    void keepUnfinished(qsizetype end);
    void remember(qsizetype end);
    [[nodiscard]] bool skipHole();
    [[nodiscard]] bool isOverwritten() const;
    bool forgetHole();

    /// What is read goes to a fixed, aligned place; in front of it is room for as much of the
    /// unfinished line as its level may need.
    static constexpr qsizetype kReadPlace = kLevelPrefix;

    std::shared_ptr<LogFile> m_file;
    AlignedBuffer m_buffer;
    std::vector<quint32> m_newlines;
    qsizetype m_lineBegin = kReadPlace; ///< of the current line in the buffer
    bool m_isLong = false;              ///< the beginning of the current line is not in the buffer
    LogLevel m_longLevel = LogLevel::None;
    qint64 m_offset;     ///< in the file, of the next read
    qint64 m_lineOffset; ///< in the file, of the current line
    /// The last bytes that were indexed: an appended file never changes them.
    QByteArray m_lastBytes;
};

} // namespace deck
