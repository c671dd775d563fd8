// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/inotify.h"

#include <QFile>

#include <array>
#include <cstring>

#include <sys/inotify.h>

namespace deck {

OsResult<Inotify> Inotify::open()
{
    UniqueFd fd(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (!fd.isValid())
        return OsError::last("inotify_init1");
    return Inotify(std::move(fd));
}

OsResult<int> Inotify::watch(const QString &path, quint32 mask)
{
    const int number = ::inotify_add_watch(m_fd.get(), QFile::encodeName(path).constData(), mask);
    if (number == -1)
        return OsError::last("inotify_add_watch");
    return number;
}

void Inotify::unwatch(int watch)
{
    // EINVAL when the watched file is already gone, which is what is wanted.
    ::inotify_rm_watch(m_fd.get(), watch);
}

QList<Inotify::Event> Inotify::take()
{
    QList<Event> events;
    alignas(inotify_event) std::array<char, 16 * 1024> buffer;
    while (true) {
        const ssize_t size =
            retryOnEintr([&] { return ::read(m_fd.get(), buffer.data(), buffer.size()); });
        if (size <= 0)
            return events;
        for (ssize_t at = 0; at < size;) {
            inotify_event head;
            std::memcpy(&head, buffer.data() + at, sizeof head);
            // The name is padded with NULs to `len`.
            const char *name = buffer.data() + at + sizeof head;
            events.append({head.wd, head.mask,
                           head.len == 0 ? QString() : QFile::decodeName(QByteArray(name))});
            at += static_cast<ssize_t>(sizeof head + head.len);
        }
    }
}

} // namespace deck
