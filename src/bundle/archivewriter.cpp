// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bundle/archivewriter.h"

#include "posix/oserror.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Bundle)
};

struct FreeEntry
{
    void operator()(archive_entry *entry) const { ::archive_entry_free(entry); }
};

} // namespace

void ArchiveWriter::Free::operator()(archive *handle) const
{
    ::archive_write_free(handle); // closes what is open, too
}

ArchiveWriter::ArchiveWriter(int fd, Compression compression) : m_archive(::archive_write_new())
{
    const int filter = compression == Compression::Gzip
                           ? ::archive_write_add_filter_gzip(m_archive.get())
                           : ::archive_write_add_filter_xz(m_archive.get());
    m_isOpen = filter >= ARCHIVE_WARN &&
               ::archive_write_set_format_pax_restricted(m_archive.get()) >= ARCHIVE_WARN &&
               ::archive_write_open_fd(m_archive.get(), fd) >= ARCHIVE_WARN;
}

ArchiveWriter::~ArchiveWriter() = default;

QString ArchiveWriter::cause() const
{
    // "Write error" says less than the number that goes with it.
    if (const int number = ::archive_errno(m_archive.get()); number > 0)
        return OsError{number, "write"}.toString();
    const char *words = ::archive_error_string(m_archive.get());
    return words != nullptr ? QString::fromLocal8Bit(words)
                            : Words::tr("the archive cannot be written");
}

std::optional<QString> ArchiveWriter::add(const QString &name, const QByteArray &content,
                                          const QDateTime &modifiedAt)
{
    if (!m_isOpen)
        return cause();
    const std::unique_ptr<archive_entry, FreeEntry> entry(::archive_entry_new());
    ::archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    ::archive_entry_set_filetype(entry.get(), AE_IFREG);
    ::archive_entry_set_perm(entry.get(), 0600);
    ::archive_entry_set_size(entry.get(), content.size());
    ::archive_entry_set_mtime(entry.get(), modifiedAt.toSecsSinceEpoch(), 0);
    if (::archive_write_header(m_archive.get(), entry.get()) < ARCHIVE_WARN)
        return cause();
    const la_ssize_t written = ::archive_write_data(m_archive.get(), content.constData(),
                                                    static_cast<size_t>(content.size()));
    return written == content.size() ? std::nullopt : std::optional(cause());
}

std::optional<QString> ArchiveWriter::finish()
{
    if (!m_isOpen || ::archive_write_close(m_archive.get()) < ARCHIVE_WARN)
        return cause();
    return std::nullopt;
}

} // namespace deck
