// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "log/linesaver.h"

#include "posix/files.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace deck {
namespace {

constexpr qsizetype kBatch = 1024 * 1024;

} // namespace

LineSaver::LineSaver(std::shared_ptr<const LogFile> file, std::shared_ptr<const LineSet> lines,
                     const QString &path, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_lines(std::move(lines)), m_path(path),
      m_rows(m_lines->rows()), m_notifier(m_flag.fd(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        if (!m_flag.take())
            return;
        m_thread.join(); // what it has left behind may be read from here on
        emit finished();
    });
    m_thread = std::thread([this] {
        m_status = save();
        m_flag.raise();
    });
}

LineSaver::~LineSaver()
{
    m_isStopped = true;
    if (m_thread.joinable())
        m_thread.join();
}

OsStatus LineSaver::save()
{
    // Whole or not at all under its name, however large it is.
    const QByteArray target = QFile::encodeName(m_path);
    const QByteArray temporary = target + ".part";
    const UniqueFd fd(
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd.isValid())
        return OsError::last("open");
    OsStatus status = writeRows(fd.get());
    if (status && ::rename(temporary.constData(), target.constData()) == -1)
        status = OsError::last("rename");
    if (!status)
        ::unlink(temporary.constData());
    return status;
}

OsStatus LineSaver::writeRows(int fd)
{
    QByteArray batch;
    for (qint64 row = 0; row < m_rows; ++row) {
        if (m_isStopped)
            return OsError{ECANCELED, "write"};
        const auto line = m_file->line(m_lines->lineOfRow(row));
        if (!line)
            continue; // trimmed away meanwhile
        // A line of many MB is copied in parts.
        for (qint64 at = line->begin; at < line->end; at += kBatch) {
            batch += m_file->read(at, std::min<qint64>(kBatch, line->end - at));
            if (batch.size() < kBatch)
                continue;
            if (const OsStatus written = writeAll(fd, batch); !written)
                return written;
            batch.clear();
        }
        batch += '\n';
        m_saved.fetch_add(1, std::memory_order_relaxed);
    }
    return writeAll(fd, batch);
}

} // namespace deck
