// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/memorylog.h"

#include "fuzz/require.h"
#include "posix/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deck::fuzz {

MemoryLog::MemoryLog() : m_fd(::memfd_create("log", MFD_CLOEXEC))
{
    require(m_fd.isValid(), "there is memory for a file");
    reopen();
}

void MemoryLog::append(QByteArrayView text)
{
    require(writeAll(m_fd.get(), text).ok(), "the file can be written");
    while (m_indexer->advance() == Indexer::Step::Advanced) {
    }
}

void MemoryLog::truncate(qint64 size)
{
    require(::ftruncate(m_fd.get(), size) == 0, "the file can be cut off");
    require(::lseek(m_fd.get(), size, SEEK_SET) == size, "the file can be positioned");
}

void MemoryLog::punch(qint64 offset)
{
    constexpr int kMode = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;
    require(::fallocate(m_fd.get(), kMode, 0, offset) == 0, "the file's head can be given back");
}

void MemoryLog::reopen()
{
    struct stat status = {};
    require(::fstat(m_fd.get(), &status) == 0, "the file can be looked at");
    // A position of its own, as looking for holes moves it.
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(m_fd.get());
    UniqueFd reader(::open(path.constData(), O_RDONLY | O_CLOEXEC));
    require(reader.isValid(), "the file can be opened again");
    auto file = std::make_shared<LogFile>(QStringLiteral("memory"), std::move(reader),
                                          status.st_dev, status.st_ino, 0);
    m_indexer = std::make_unique<Indexer>(std::move(file));
    append({});
}

} // namespace deck::fuzz
