// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/logfile.h"

#include "posix/files.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

namespace deck {

namespace {

/// A head that was trimmed ends within a line, nearly always: where the next one begins. The offset
/// itself when none does, or when what stands there is the beginning of a line.
qint64 firstWholeLine(int fd, qint64 offset)
{
    std::array<char, 64 * 1024> part;
    for (qint64 at = offset;;) {
        const ssize_t size =
            retryOnEintr([&] { return ::pread(fd, part.data(), part.size(), at); });
        const bool isBeginning =
            at == offset && size > 0 && levelOf({part.data(), size}) != LogLevel::None;
        if (size <= 0 || isBeginning)
            return offset;
        const auto *newline =
            static_cast<const char *>(std::memchr(part.data(), '\n', static_cast<size_t>(size)));
        if (newline != nullptr)
            return at + (newline - part.data()) + 1;
        at += size;
    }
}

} // namespace

OsResult<std::shared_ptr<LogFile>> LogFile::open(const QString &path)
{
    OsResult<UniqueFd> fd = openPlainFile(path, OpenMode::Read);
    if (!fd)
        return fd.error();
    struct stat status = {};
    if (::fstat(fd->get(), &status) == -1)
        return OsError::last("fstat");
    // ENXIO: empty, or nothing but a hole. EINVAL: a file system that does not know of holes.
    const qint64 data = std::max<qint64>(0, ::lseek(fd->get(), 0, SEEK_DATA));
    const qint64 head = data == 0 ? 0 : firstWholeLine(fd->get(), data);
    return std::make_shared<LogFile>(path, std::move(*fd), status.st_dev, status.st_ino, head);
}

LogFile::LogFile(QString path, UniqueFd fd, dev_t device, ino_t inode, qint64 head)
    : m_path(std::move(path)), m_fd(std::move(fd)), m_device(device), m_inode(inode), m_index(head),
      m_size(head), m_head(head)
{
}

qint64 LogFile::endLine() const
{
    // In this order: a line that is completed in between is then counted once, not twice.
    const qint64 complete = m_index.count();
    const auto last = m_index.beginOfUnfinished(complete);
    return last && *last < size() ? complete + 1 : complete;
}

std::optional<LogFile::Line> LogFile::line(qint64 number) const
{
    if (auto complete = m_index.line(number))
        return complete;
    const auto begin = m_index.beginOfUnfinished(number);
    const qint64 end = size();
    if (!begin || *begin >= end)
        return m_index.line(number); // completed in between, or not there
    const LogLevel level = levelOf(read(*begin, std::min(end - *begin, kLevelPrefix)));
    return Line{*begin, end, level, level == LogLevel::None};
}

QByteArray LogFile::read(qint64 offset, qint64 length) const
{
    QByteArray bytes(length, Qt::Uninitialized);
    bytes.truncate(readInto(bytes.data(), offset, length));
    return bytes;
}

qint64 LogFile::readInto(char *target, qint64 offset, qint64 length) const
{
    qint64 done = 0;
    while (done < length) {
        const ssize_t part = retryOnEintr([&] {
            return ::pread(m_fd.get(), target + done, static_cast<size_t>(length - done),
                           offset + done);
        });
        if (part <= 0)
            break;
        done += part;
    }
    return done;
}

QByteArray LogFile::text(const Line &line, qint64 limit) const
{
    QByteArray bytes = read(line.begin, std::clamp<qint64>(line.end - line.begin, 0, limit));
    // An unfinished line may have been finished, and followed by others, meanwhile.
    if (const qsizetype newline = bytes.indexOf('\n'); newline >= 0)
        bytes.truncate(newline);
    return bytes;
}

bool LogFile::isHole(qint64 offset) const
{
    return ::lseek(m_fd.get(), offset, SEEK_DATA) > offset;
}

bool LogFile::isAt(const QString &path) const
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 &&
           status.st_dev == m_device && status.st_ino == m_inode;
}

} // namespace deck
