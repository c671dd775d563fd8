// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/oserror.h"
#include "posix/uniquefd.h"

#include <QByteArray>

#include <optional>

namespace deck {

/// The datagram socket on which a service manager hears of its service (sd_notify(3),
/// NOTIFY_SOCKET).
class NotifySocket
{
public:
    /// The path of a socket, or an abstract name after an '@'. Nothing for any other address.
    [[nodiscard]] static std::optional<NotifySocket> to(const QByteArray &address);

    /// One message: assignments such as "READY=1", one on a line. Never waits.
    OsStatus send(QByteArrayView message) const;

private:
    NotifySocket(QByteArray name, UniqueFd fd) : m_name(std::move(name)), m_fd(std::move(fd)) {}

    QByteArray m_name; ///< as in sun_path
    UniqueFd m_fd;
};

} // namespace deck
