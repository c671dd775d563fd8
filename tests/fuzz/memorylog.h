// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/indexer.h"

#include <memory>

namespace deck::fuzz {

/// A log in memory, as what the window reads: it can grow, be cut off and lose its head.
class MemoryLog
{
public:
    /// A head that was trimmed ends at a multiple of this.
    static constexpr qint64 kSlice = 4096;

    MemoryLog();
    explicit MemoryLog(QByteArrayView text) : MemoryLog() { append(text); }

    /// Writes and indexes.
    void append(QByteArrayView text);
    /// Cuts the end off, as a person does by mistake. What is to be reopened is not indexed.
    void truncate(qint64 size);
    /// Makes a hole up to the offset, a multiple of kSlice.
    void punch(qint64 offset);
    /// Forgets the index and begins again, as the reader does after a truncation.
    void reopen();

    [[nodiscard]] const LogFile &file() const { return *m_indexer->file(); }
    [[nodiscard]] std::shared_ptr<const LogFile> share() const { return m_indexer->file(); }
    [[nodiscard]] Indexer &indexer() { return *m_indexer; }

private:
    UniqueFd m_fd;
    std::unique_ptr<Indexer> m_indexer;
};

} // namespace deck::fuzz
