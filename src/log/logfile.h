// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "log/lineindex.h"
#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QByteArray>
#include <QString>

#include <memory>

#include <sys/types.h>

namespace deck {

/// One log file and the index of its lines, as seen by readers: any number of threads at once,
/// while an Indexer appends. It stays readable when its path is renamed, replaced or deleted. Text
/// is read when it is wanted (pread, never mmap: a truncation must not kill this process).
class LogFile
{
public:
    using Line = LineIndex::Line;

    /// As openPlainFile(): links are not followed, and only regular files are opened.
    static OsResult<std::shared_ptr<LogFile>> open(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const LineIndex &index() const { return m_index; }
    /// Bytes that the index covers, those of an unfinished last line included.
    [[nodiscard]] qint64 size() const { return m_size.load(std::memory_order_acquire); }
    /// Where the file's data begins: not 0 when its head was trimmed.
    [[nodiscard]] qint64 head() const { return m_head.load(std::memory_order_acquire); }
    /// The index has reached the end of the file at least once.
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp.load(std::memory_order_acquire); }

    [[nodiscard]] qint64 firstLine() const { return m_index.firstLine(); }
    /// One past the last line, an unfinished one included.
    [[nodiscard]] qint64 endLine() const;
    /// A line in [firstLine(), endLine()); `end` of an unfinished one is where it ends so far.
    [[nodiscard]] std::optional<Line> line(qint64 number) const;
    /// Fewer bytes than asked only at the end of the file or after a read error.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const;
    /// As read(), into memory of the caller's; the number of bytes.
    qint64 readInto(char *target, qint64 offset, qint64 length) const;
    /// The text of a line, at most `limit` bytes of it, without its newline.
    [[nodiscard]] QByteArray text(const Line &line, qint64 limit) const;

    /// True when the bytes from here on were trimmed away, perhaps before the index knows.
    [[nodiscard]] bool isHole(qint64 offset) const;
    /// True while `path` names this very file.
    [[nodiscard]] bool isAt(const QString &path) const;
    [[nodiscard]] int fd() const { return m_fd.get(); }

    LogFile(QString path, UniqueFd fd, dev_t device, ino_t inode, qint64 head);

private:
    friend class Indexer;

    QString m_path;
    UniqueFd m_fd;
    dev_t m_device;
    ino_t m_inode;
    LineIndex m_index;
    std::atomic<qint64> m_size;
    std::atomic<qint64> m_head;
    std::atomic<bool> m_caughtUp{false};
};

} // namespace deck
