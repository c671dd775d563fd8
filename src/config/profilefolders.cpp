// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilefolders.h"

#include "posix/mounts.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace deck {

using namespace Qt::StringLiterals;

PathKind kindOf(const QString &path, uid_t owner)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) == -1)
        return PathKind::Missing;
    if (S_ISLNK(status.st_mode))
        return PathKind::Link;
    if (!S_ISDIR(status.st_mode))
        return PathKind::Other;
    return status.st_uid == owner ? PathKind::Folder : PathKind::Foreign;
}

QString asideOf(const QString &folder)
{
    const QFileInfo info(folder);
    return u"%1/.%2.removed"_s.arg(info.path(), info.fileName());
}

std::optional<Problem> checkMounts(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QStringList mounts = mountsWithin(folder);
        if (!mounts.isEmpty())
            return Problem{mounts.first(),
                           u"is mounted there, as containers that still run have it"_s,
                           u"Nothing was changed. Stop them, or unmount it."_s};
    }
    return std::nullopt;
}

QString reasonToKeep(const QString &folder, uid_t owner)
{
    switch (kindOf(folder, owner)) {
    case PathKind::Missing:
    case PathKind::Folder:
        return {};
    case PathKind::Link:
        return u"Kept %1: it is a symbolic link, which is not followed."_s.arg(folder);
    case PathKind::Foreign:
        return u"Kept %1: it belongs to another user."_s.arg(folder);
    case PathKind::Other:
        return u"Kept %1: it is no folder."_s.arg(folder);
    }
    Q_UNREACHABLE();
}

} // namespace deck
