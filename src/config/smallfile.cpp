// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/smallfile.h"

#include "posix/files.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::SmallFile)
};

Problem cannotOpen(const QString &path, const OsError &error, const SmallFileWords &words)
{
    switch (error.number) {
    case EISDIR:
        return {path, Words::tr("is a folder"),
                Words::tr("Put a plain file in its place, or move it away.")};
    case EINVAL: // what openPlainFile() says of a FIFO or device
    case ENXIO:  // what open(2) says of a socket
        return {path, Words::tr("is a FIFO, a socket or a device"),
                Words::tr("Put a plain file in its place, or move it away.")};
    case ELOOP:
        return {path, Words::tr("is a symbolic link that leads to itself"), words.withoutTheLink};
    case EACCES:
        return {path, error.toString(), Words::tr("Give this user the right to read it.")};
    default:
        return {path, error.toString(), Words::tr("Make it a readable file, or move it away.")};
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
    return Problem{
        path,
        Words::tr("is a symbolic link to %1, which cannot be reached").arg(info.symLinkTarget()),
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
        return Problem{path, Words::tr("is larger than 1 MiB, so it is no %1").arg(words.whatItIs),
                       Words::tr("Move it away, or put a %1 in its place.").arg(words.whatItIs)};
    return *bytes;
}

} // namespace deck
