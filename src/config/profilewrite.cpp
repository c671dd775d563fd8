// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilewrite.h"

#include "posix/files.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QString adviceOn(const OsError &error)
{
    switch (error.number) {
    case ENOSPC:
    case EDQUOT:
        return u"It is as it was. Make room on its file system."_s;
    case EROFS:
        return u"It is as it was. Its file system is mounted read-only."_s;
    default:
        return u"It is as it was. Give this user the right to write to its folder."_s;
    }
}

} // namespace

std::optional<Problem> writeThroughLink(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isSymbolicLink() && info.canonicalFilePath().isEmpty())
        return Problem{
            path, u"is a symbolic link to %1, which cannot be reached"_s.arg(info.symLinkTarget()),
            u"Correct the link, or remove it."_s};
    const OsStatus written = replaceKeepingMode(path, bytes, Durability::PowerLoss);
    if (written)
        return std::nullopt;
    return Problem{path, u"cannot be written: %1"_s.arg(written.error().toString()),
                   adviceOn(written.error())};
}

} // namespace deck
