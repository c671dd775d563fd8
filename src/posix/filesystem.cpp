// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "posix/filesystem.h"

#include "posix/uniquefd.h"

#include <QFile>

#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>

namespace deck {
namespace {

struct Known
{
    quint32 magic; ///< f_type of statfs(2)
    const char *name;
};

// Those that linux/magic.h does not have, from statfs(2).
constexpr quint32 kFuse = 0x65735546;
constexpr quint32 kXfs = 0x58465342;
constexpr quint32 kZfs = 0x2fc12fc1;
constexpr quint32 kCifs = 0xff534d42;
constexpr quint32 kNtfs = 0x5346544e;
constexpr quint32 kNtfs3 = 0x7366746e;
constexpr quint32 kBcachefs = 0xca451a4e;
constexpr quint32 kVirtio9p = V9FS_MAGIC;

constexpr Known kKnown[] = {
    {EXT4_SUPER_MAGIC, "ext4"},
    {kXfs, "xfs"},
    {BTRFS_SUPER_MAGIC, "btrfs"},
    {kZfs, "zfs"},
    {kBcachefs, "bcachefs"},
    {F2FS_SUPER_MAGIC, "f2fs"},
    {TMPFS_MAGIC, "tmpfs"},
    {RAMFS_MAGIC, "ramfs"},
    {OVERLAYFS_SUPER_MAGIC, "overlay"},
    {NFS_SUPER_MAGIC, "nfs"},
    {kCifs, "cifs"},
    {SMB2_SUPER_MAGIC, "smb2"},
    {CEPH_SUPER_MAGIC, "ceph"},
    {kVirtio9p, "9p"},
    {kFuse, "fuse"},
    {MSDOS_SUPER_MAGIC, "vfat"},
    {EXFAT_SUPER_MAGIC, "exfat"},
    {kNtfs, "ntfs"},
    {kNtfs3, "ntfs3"},
    {ECRYPTFS_SUPER_MAGIC, "ecryptfs"},
    {SQUASHFS_MAGIC, "squashfs"},
};

QString nameOf(quint32 magic)
{
    for (const Known &known : kKnown) {
        if (known.magic == magic)
            return QString::fromLatin1(known.name);
    }
    return QStringLiteral("0x%1").arg(magic, 0, 16);
}

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};

/// Every folder has `.` and `..`, and where types are told at all they are told for these too.
bool tellsTypes(UniqueFd fd)
{
    const std::unique_ptr<DIR, CloseFolder> folder(::fdopendir(fd.get()));
    if (!folder)
        return true; // not known to be at fault
    (void)fd.release();
    const dirent *entry = ::readdir(folder.get());
    return entry == nullptr || entry->d_type != DT_UNKNOWN;
}

} // namespace

OsResult<FileSystem> fileSystemOf(const QString &folder)
{
    UniqueFd fd(retryOnEintr([&] {
        return ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    }));
    if (!fd.isValid())
        return OsError::last("open");
    struct statfs status = {};
    if (::fstatfs(fd.get(), &status) == -1)
        return OsError::last("fstatfs");
    struct statvfs options = {};
    if (::fstatvfs(fd.get(), &options) == -1)
        return OsError::last("fstatvfs");
    FileSystem found;
    found.type = nameOf(static_cast<quint32>(status.f_type));
    found.isReadOnly = (options.f_flag & ST_RDONLY) != 0;
    found.forbidsPrograms = (options.f_flag & ST_NOEXEC) != 0;
    found.forbidsDevices = (options.f_flag & ST_NODEV) != 0;
    found.tellsEntryTypes = tellsTypes(std::move(fd));
    return found;
}

} // namespace deck
