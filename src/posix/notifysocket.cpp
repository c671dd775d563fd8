// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/notifysocket.h"

#include <cstddef>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

namespace deck {

std::optional<NotifySocket> NotifySocket::to(const QByteArray &address)
{
    const bool isAbstract = address.startsWith('@');
    if (!isAbstract && !address.startsWith('/'))
        return std::nullopt;
    if (static_cast<size_t>(address.size()) >= sizeof sockaddr_un::sun_path)
        return std::nullopt;
    UniqueFd fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd.isValid())
        return std::nullopt;
    QByteArray name = address;
    if (isAbstract)
        name[0] = '\0';
    return NotifySocket(name, std::move(fd));
}

OsStatus NotifySocket::send(QByteArrayView message) const
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const auto length = static_cast<size_t>(m_name.size());
    std::memcpy(address.sun_path, m_name.constData(), length);
    // An abstract name ends with its length, and not with a NUL.
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    const ssize_t sent = retryOnEintr([&] {
        return ::sendto(m_fd.get(), message.data(), static_cast<size_t>(message.size()),
                        MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), size);
    });
    return sent == -1 ? OsStatus(OsError::last("sendto")) : OsStatus(Done{});
}

} // namespace deck
