// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilewrite.h"

#include "posix/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileWrite)
};

QString adviceOn(const OsError &error)
{
    switch (error.number) {
    case ENOSPC:
    case EDQUOT:
        return Words::tr("It is as it was. Make room on its file system.");
    case EROFS:
        return Words::tr("It is as it was. Its file system is mounted read-only.");
    default:
        return Words::tr("It is as it was. Give this user the right to write to its folder.");
    }
}

} // namespace

std::optional<Problem> writeThroughLink(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isSymbolicLink() && info.canonicalFilePath().isEmpty())
        return Problem{path,
                       Words::tr("is a symbolic link to %1, which cannot be reached")
                           .arg(info.symLinkTarget()),
                       Words::tr("Correct the link, or remove it.")};
    const OsStatus written = replaceKeepingMode(path, bytes, Durability::PowerLoss);
    if (written)
        return std::nullopt;
    return Problem{path, Words::tr("cannot be written: %1").arg(written.error().toString()),
                   adviceOn(written.error())};
}

} // namespace deck
