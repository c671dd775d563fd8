// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/smallfile.h"

#include "posix/files.h"

#include <QFileInfo>

#include <cerrno>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

Problem cannotOpen(const QString &path, const OsError &error, const SmallFileWords &words)
{
    switch (error.number) {
    case EISDIR:
        return {path, u"is a folder"_s, u"Put a plain file in its place, or move it away."_s};
    case EINVAL: // what openPlainFile() says of a FIFO or device
    case ENXIO:  // what open(2) says of a socket
        return {path, u"is a FIFO, a socket or a device"_s,
                u"Put a plain file in its place, or move it away."_s};
    case ELOOP:
        return {path, u"is a symbolic link that leads to itself"_s, words.withoutTheLink};
    case EACCES:
        return {path, error.toString(), u"Give this user the right to read it."_s};
    default:
        return {path, error.toString(), u"Make it a readable file, or move it away."_s};
    }
}

/// Nothing below opens a link.
std::variant<QString, Problem> resolveLink(const QString &path, const SmallFileWords &words)
{
    const QFileInfo info(path);
    if (!info.isSymbolicLink())
        return path;
    const QString target = info.canonicalFilePath();
    if (!target.isEmpty())
        return target;
    return Problem{path,
                   u"is a symbolic link to %1, which cannot be reached"_s.arg(info.symLinkTarget()),
                   words.withoutTheLink};
}

} // namespace

std::variant<std::optional<QByteArray>, Problem> readSmallFile(const QString &path,
                                                               const SmallFileWords &words)
{
    const auto resolved = resolveLink(path, words);
    if (const auto *problem = std::get_if<Problem>(&resolved))
        return *problem;
    const auto file = openPlainFile(std::get<QString>(resolved), OpenMode::Read);
    if (!file) {
        if (file.error().number == ENOENT)
            return std::nullopt;
        return cannotOpen(path, file.error(), words);
    }
    const auto bytes = readAtMost(file->get(), kLargestSmallFile + 1);
    if (!bytes)
        return cannotOpen(path, bytes.error(), words);
    if (bytes->size() > kLargestSmallFile)
        return Problem{path, u"is larger than 1 MiB, so it is no %1"_s.arg(words.whatItIs),
                       u"Move it away, or put a %1 in its place."_s.arg(words.whatItIs)};
    return *bytes;
}

} // namespace deck
