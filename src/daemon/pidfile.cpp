// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/pidfile.h"

#include "posix/files.h"

#include <QDateTime>
#include <QFile>

#include <cerrno>
#include <limits>

#include <fcntl.h>
#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// Digits only: QByteArray::toInt() would also take "+1", "0x" bases and inner blanks of locales.
std::optional<pid_t> parsePid(const QByteArray &text)
{
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return std::nullopt;
    bool fits = false;
    const qlonglong number = text.toLongLong(&fits);
    if (!fits || number <= 0 || number > std::numeric_limits<pid_t>::max())
        return std::nullopt;
    return static_cast<pid_t>(number);
}

} // namespace

PidFile::Reading PidFile::read() const
{
    Reading reading;
    const OsResult<UniqueFd> fd = openPlainFile(m_path, OpenMode::Read);
    const OsResult<QByteArray> content =
        fd ? readAtMost(fd->get(), kMostBytes) : OsResult<QByteArray>(fd.error());
    if (!content) {
        reading.error = content.error();
        reading.kind =
            reading.error.number == ENOENT ? Reading::Kind::Missing : Reading::Kind::Unreadable;
        return reading;
    }
    return readingOf(*content);
}

PidFile::Reading PidFile::readingOf(const QByteArray &content)
{
    const QByteArray text = content.trimmed();
    if (text.isEmpty())
        return {Reading::Kind::Empty, 0, content, {}};
    // More than fits was cut off: whatever it is, it is not one pid.
    const auto pid = content.size() < kMostBytes ? parsePid(text) : std::nullopt;
    return {pid ? Reading::Kind::Valid : Reading::Kind::Malformed, pid.value_or(0), content, {}};
}

OsStatus PidFile::prepare() const
{
    const OsResult<UniqueFd> fd = openPlainFile(m_path, OpenMode::ReadOrCreate);
    return fd ? OsStatus(Done{}) : OsStatus(fd.error());
}

OsResult<QString> PidFile::setAside() const
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss.zzz'Z'"_s);
    const QString target = m_path + u".bad-"_s + stamp;
    if (::renameat2(AT_FDCWD, QFile::encodeName(m_path).constData(), AT_FDCWD,
                    QFile::encodeName(target).constData(), RENAME_NOREPLACE) == -1)
        return OsError::last("renameat2");
    return target;
}

OsStatus PidFile::clear() const
{
    const OsResult<UniqueFd> fd = openPlainFile(m_path, OpenMode::ReadOrCreate);
    if (!fd)
        return fd.error();
    if (retryOnEintr([&] { return ::ftruncate(fd->get(), 0); }) == -1)
        return OsError::last("ftruncate");
    return Done{};
}

OsStatus PidFile::write(pid_t pid) const
{
    return writeAtomically(m_path, QByteArray::number(pid), Durability::Process);
}

void PidFile::removeOf(pid_t pid) const
{
    const Reading reading = read();
    if (reading.kind == Reading::Kind::Empty ||
        (reading.kind == Reading::Kind::Valid && reading.pid == pid))
        ::unlink(QFile::encodeName(m_path).constData());
}

} // namespace deck
