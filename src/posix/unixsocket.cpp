// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/unixsocket.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <optional>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace deck {
namespace {

std::optional<sockaddr_un> addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || static_cast<size_t>(name.size()) >= sizeof address.sun_path)
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    return address;
}

const sockaddr *generic(const sockaddr_un &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

UniqueFd makeSocket()
{
    return UniqueFd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

/// connect(2) says ECONNREFUSED for a plain file too; a caller must be able to tell them apart.
bool isOtherFile(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISSOCK(status.st_mode);
}

/// A socket's own descriptor is not its file: it has to be by name.
OsStatus openTo(gid_t group, const QByteArray &name)
{
    if (::lchown(name.constData(), static_cast<uid_t>(-1), group) == -1)
        return OsError::last("lchown");
    if (::chmod(name.constData(), 0660) == -1)
        return OsError::last("chmod");
    return Done{};
}

} // namespace

OsResult<UniqueFd> connectUnix(const QString &path)
{
    const auto address = addressOf(path);
    if (!address)
        return OsError{ENAMETOOLONG, "connect"};
    UniqueFd socket = makeSocket();
    if (!socket.isValid())
        return OsError::last("socket");
    if (retryOnEintr([&] {
            return ::connect(socket.get(), generic(*address), sizeof(sockaddr_un));
        }) == -1) {
        const OsError error = OsError::last("connect");
        return error.number == ECONNREFUSED && isOtherFile(path) ? OsError{ENOTSOCK, "connect"}
                                                                 : error;
    }
    return socket;
}

OsResult<UniqueFd> listenUnix(const QString &path, int backlog, std::optional<gid_t> group)
{
    const auto address = addressOf(path);
    if (!address)
        return OsError{ENAMETOOLONG, "bind"};
    UniqueFd socket = makeSocket();
    if (!socket.isValid())
        return OsError::last("socket");
    // Linux gives the file the mode of the descriptor, so it is never open to others, not even
    // between bind() and a chmod().
    if (::fchmod(socket.get(), 0600) == -1)
        return OsError::last("fchmod");
    if (::bind(socket.get(), generic(*address), sizeof(sockaddr_un)) == -1)
        return OsError::last("bind");
    const QByteArray name = QFile::encodeName(path);
    // Nobody can connect before listen().
    OsStatus status = group ? openTo(*group, name) : OsStatus(Done{});
    if (status && ::listen(socket.get(), backlog) == -1)
        status = OsError::last("listen");
    if (status)
        return socket;
    (void)::unlink(name.constData());
    return status.error();
}

OsResult<UniqueFd> acceptUnix(int listener)
{
    UniqueFd socket(retryOnEintr(
        [&] { return ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK); }));
    if (!socket.isValid())
        return OsError::last("accept");
    return socket;
}

OsResult<PeerCredentials> peerCredentials(int socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == -1)
        return OsError::last("getsockopt");
    return PeerCredentials{peer.pid, peer.uid, peer.gid};
}

OsResult<QList<gid_t>> peerGroups(int socket)
{
    QList<gid_t> groups(32);
    auto size = static_cast<socklen_t>(groups.size() * qsizetype(sizeof(gid_t)));
    int got = ::getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, groups.data(), &size);
    if (got == -1 && errno == ERANGE) { // `size` says how much it takes, and that stays so
        groups.resize(static_cast<qsizetype>(size / sizeof(gid_t)));
        got = ::getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, groups.data(), &size);
    }
    if (got == -1)
        return OsError::last("getsockopt");
    groups.resize(static_cast<qsizetype>(size / sizeof(gid_t)));
    return groups;
}

} // namespace deck
