// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "config/profilefolders.h"

#include "posix/mounts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::ProfileStore)
};

} // namespace

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
                           Words::tr("is mounted there, as containers that still run have it"),
                           Words::tr("Nothing was changed. Stop them, or unmount it.")};
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
        return Words::tr("Kept %1: it is a symbolic link, which is not followed.").arg(folder);
    case PathKind::Foreign:
        return Words::tr("Kept %1: it belongs to another user.").arg(folder);
    case PathKind::Other:
        return Words::tr("Kept %1: it is no folder.").arg(folder);
    }
    Q_UNREACHABLE();
}

} // namespace deck
