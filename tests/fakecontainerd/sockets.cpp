// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "sockets.h"

#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace fake {

void listenAndForget(const std::string &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        return;
    std::memcpy(address.sun_path, path.data(), path.size());
    ::unlink(path.c_str());
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        ::listen(fd, 16);
}

bool lockMetadata(const std::string &root)
{
    if (root.empty())
        return true;
    const std::filesystem::path folder =
        std::filesystem::path(root) / "io.containerd.metadata.v1.bolt";
    std::error_code ignored; // what matters of it shows in open()
    std::filesystem::create_directories(folder, ignored);
    const int fd = ::open((folder / "meta.db").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    return fd == -1 || ::flock(fd, LOCK_EX | LOCK_NB) == 0;
}

} // namespace fake
