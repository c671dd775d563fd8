// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/check.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/statvfs.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::FolderChecks)
};

QString modeText(mode_t mode)
{
    return Words::tr("mode %1").arg(mode & 07777, 4, 8, QLatin1Char('0'));
}

/// What stands in a folder's way cannot be told to be of no use, so it is renamed.
Seen notAFolder(const QString &place)
{
    return {Verdict::Error, Words::tr("%1 is not a folder").arg(place),
            u"mv %1 %1.bad"_s.arg(shellWord(place))};
}

/// chmod would not help where the folder is another's, and install makes what is missing.
Seen notWritable(const QString &folder, const QString &place, const System &system)
{
    struct statvfs status = {};
    if (::statvfs(QFile::encodeName(place).constData(), &status) == 0 &&
        (status.f_flag & ST_RDONLY) != 0)
        return {Verdict::Error,
                Words::tr("%1 is on a file system that is mounted read-only").arg(place)};
    const QString word = shellWord(folder);
    const bool isOurs = QFileInfo(place).ownerId() == system.uid;
    QString fix = u"sudo install -d -m 0700 -o %1 %2"_s.arg(system.uid).arg(word);
    if (place == folder)
        fix = isOurs ? u"chmod u+rwx %1"_s.arg(word)
                     : u"sudo chown %1 %2"_s.arg(system.uid).arg(word);
    return {Verdict::Error, Words::tr("%1 is not writable for this user").arg(place), fix};
}

Seen foreign(const QString &folder, const struct stat &status, const System &system)
{
    return {Verdict::Error,
            Words::tr("%1 belongs to uid %2, not to uid %3")
                .arg(folder)
                .arg(status.st_uid)
                .arg(system.uid),
            asRoot(system, u"chown %1 %2"_s.arg(system.uid).arg(shellWord(folder)))};
}

/// Of a folder whose mode is too wide; `change` is for chmod(1).
Seen tooOpen(Verdict verdict, const QString &evidence, const QString &folder,
             const struct stat &status, const QString &change, const System &system)
{
    const QString command = u"chmod %1 %2"_s.arg(change, shellWord(folder));
    const bool isOurs = status.st_uid == system.uid;
    return {verdict, Words::tr("%1 (%2)").arg(evidence, modeText(status.st_mode)),
            isOurs ? command : asRoot(system, command),
            isOurs ? Remedy::RestrictFolder : Remedy::None};
}

/// What a folder has to be before anything is put into it. `othersMayWrite` is how bad that is.
Seen lookAtFolder(const QString &folder, Verdict othersMayWrite, const System &system)
{
    const QString place = nearestExisting(folder);
    const QFileInfo info(place);
    if (!info.isDir())
        return notAFolder(place);
    // Links in its path are followed, as the daemon does; who may write there is what matters.
    struct stat status = {};
    if (::stat(QFile::encodeName(place).constData(), &status) == -1)
        return {Verdict::Error, Words::tr("%1: %2").arg(place, OsError::last("stat").toString())};
    const bool isForeign = status.st_uid != system.uid && status.st_uid != 0;
    if (place == folder && isForeign)
        return foreign(folder, status, system);
    if (!info.isWritable())
        return notWritable(folder, place, system);
    if (place != folder)
        return {Verdict::Ok, Words::tr("%1 will be made").arg(folder)};
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return tooOpen(othersMayWrite, Words::tr("other users may write to %1").arg(folder), folder,
                       status, u"go-w"_s, system);
    return {Verdict::Ok, folder};
}

Seen lookAtState(const CheckContext &context)
{
    const QString &folder = context.setup.places.state;
    const Seen seen = lookAtFolder(folder, Verdict::Error, context.system);
    // A start is stricter here: not even a link to a good folder will do.
    if (seen.verdict == Verdict::Ok && context.findings.stateFolder)
        return {Verdict::Error,
                Words::tr("%1 is not a folder of its own (a link counts as none)").arg(folder),
                u"rm %1"_s.arg(shellWord(folder))};
    struct stat status = {};
    if (seen.verdict != Verdict::Ok ||
        ::lstat(QFile::encodeName(folder).constData(), &status) == -1)
        return seen;
    constexpr mode_t kShared = 0710; // members of a group reach the control socket: --allow-group
    const bool isShared = (status.st_mode & 07777) == kShared;
    if (!isShared && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return tooOpen(Verdict::Warning, Words::tr("other users may look into %1").arg(folder),
                       folder, status, u"go-rwx"_s, context.system);
    return seen;
}

Seen lookAtData(const CheckContext &context)
{
    return lookAtFolder(context.setup.places.data, Verdict::Warning, context.system);
}

Seen lookAtLog(const CheckContext &context)
{
    return lookAtFolder(context.setup.places.log, Verdict::Warning, context.system);
}

/// Which file systems cannot carry containers, and which can for a while.
struct FileSystemRule
{
    QLatin1StringView type;
    Verdict verdict;
    const char *why; ///< to be translated
};

constexpr FileSystemRule kRules[] = {
    {QLatin1StringView("nfs"), Verdict::Error,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "locks and overlay do not work on it")},
    {QLatin1StringView("cifs"), Verdict::Error,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "it has no owners, modes and devices")},
    {QLatin1StringView("smb2"), Verdict::Error,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "it has no owners, modes and devices")},
    {QLatin1StringView("vfat"), Verdict::Error,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "it has no owners and links")},
    {QLatin1StringView("exfat"), Verdict::Error,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "it has no owners and links")},
    {QLatin1StringView("squashfs"), Verdict::Error,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "it cannot be written to")},
    {QLatin1StringView("9p"), Verdict::Warning,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "overlay may not be mounted on it")},
    {QLatin1StringView("fuse"), Verdict::Warning,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "overlay may not be mounted on it")},
    {QLatin1StringView("overlay"), Verdict::Warning,
     QT_TRANSLATE_NOOP("deck::FolderChecks",
                       "overlay cannot be mounted on overlay; the native snapshotter can be used")},
    {QLatin1StringView("ecryptfs"), Verdict::Warning,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "overlay cannot be mounted on it")},
    {QLatin1StringView("tmpfs"), Verdict::Warning,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "images take memory, and are gone after a boot")},
    {QLatin1StringView("ramfs"), Verdict::Warning,
     QT_TRANSLATE_NOOP("deck::FolderChecks", "images take memory, and are gone after a boot")},
};

Seen judgeOptions(const QString &what, const FileSystem &found)
{
    if (found.isReadOnly)
        return {Verdict::Error, Words::tr("%1, mounted read-only").arg(what)};
    if (found.forbidsPrograms)
        return {Verdict::Error,
                Words::tr("%1, mounted noexec: no container could run a program").arg(what)};
    if (!found.tellsEntryTypes)
        return {
            Verdict::Error,
            Words::tr("%1 without d_type, which overlay needs (xfs: made with ftype=0)").arg(what)};
    if (found.forbidsDevices)
        return {Verdict::Warning,
                Words::tr("%1, mounted nodev: overlay cannot delete files").arg(what)};
    return {Verdict::Ok, what};
}

Seen lookAtFileSystem(const CheckContext &context)
{
    const QString place = nearestExisting(context.setup.places.data);
    const OsResult<FileSystem> found = context.system.fileSystem(place);
    if (!found)
        return {Verdict::Skipped, Words::tr("%1: %2").arg(place, found.error().toString())};
    const QString what = Words::tr("%1 on %2").arg(place, found->type);
    const Seen options = judgeOptions(what, *found);
    if (options.verdict == Verdict::Error)
        return options;
    for (const FileSystemRule &rule : kRules) {
        if (rule.type == found->type)
            return {rule.verdict, Words::tr("%1: %2").arg(what, Words::tr(rule.why))};
    }
    return options;
}

Verdict judge(quint64 available, quint64 least)
{
    if (available >= least)
        return Verdict::Ok;
    return available < least / 16 ? Verdict::Error : Verdict::Warning;
}

Seen lookAtSpace(const QString &folder, const System &system)
{
    const QString place = nearestExisting(folder);
    struct statvfs status = {};
    if (::statvfs(QFile::encodeName(place).constData(), &status) == -1)
        return {Verdict::Skipped,
                Words::tr("%1: %2").arg(place, OsError::last("statvfs").toString())};
    const quint64 bytes = quint64(status.f_bavail) * status.f_frsize;
    const QString free = Words::tr("%1: %2 MiB free").arg(place).arg(bytes >> 20);
    const Verdict space = judge(bytes, system.leastFreeBytes);
    // 0: the file system makes inodes as they are needed.
    const Verdict inodes =
        status.f_files == 0 ? Verdict::Ok : judge(status.f_favail, system.leastFreeInodes);
    const QString evidence =
        status.f_files == 0 ? free : Words::tr("%1, %2 inodes").arg(free).arg(status.f_favail);
    const Verdict verdict = std::max(space, inodes);
    return {verdict, evidence, u"du -xhd1 %1 | sort -h"_s.arg(shellWord(place))};
}

Seen lookAtDataSpace(const CheckContext &context)
{
    return lookAtSpace(context.setup.places.data, context.system);
}

Seen lookAtLogSpace(const CheckContext &context)
{
    return lookAtSpace(context.setup.places.log, context.system);
}

constexpr Check kChecks[] = {
    {QLatin1StringView("state-folder"), [] { return Words::tr("State folder"); }, lookAtState},
    {QLatin1StringView("data-folder"), [] { return Words::tr("Data folder"); }, lookAtData},
    {QLatin1StringView("log-folder"), [] { return Words::tr("Log folder"); }, lookAtLog},
    {QLatin1StringView("file-system"), [] { return Words::tr("File system"); }, lookAtFileSystem},
    {QLatin1StringView("data-space"), [] { return Words::tr("Space for data"); }, lookAtDataSpace},
    {QLatin1StringView("log-space"), [] { return Words::tr("Space for logs"); }, lookAtLogSpace},
};

} // namespace

QString nearestExisting(const QString &folder)
{
    QFileInfo info(folder);
    while (!info.exists() && info.filePath() != info.path())
        info.setFile(info.path());
    return info.filePath();
}

std::span<const Check> folderChecks()
{
    return kChecks;
}

} // namespace deck
