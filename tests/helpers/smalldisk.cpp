// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace deck::test {

SmallDisk::SmallDisk(const QString &folder, const char *options)
    : m_folder(QFile::encodeName(folder))
{
    QDir().mkpath(folder);
    m_isMounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, options) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_isMounted)
        ::umount2(m_folder.constData(), MNT_DETACH);
}

bool SmallDisk::makeReadOnly() const
{
    return ::mount(nullptr, m_folder.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

void SmallDisk::fill() const
{
    const int fd = ::open(filler().constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    QVERIFY(fd != -1);
    const QByteArray block(4096, 'x');
    while (::write(fd, block.constData(), size_t(block.size())) > 0) {
    }
    ::close(fd);
}

void SmallDisk::makeRoom() const
{
    QCOMPARE(::unlink(filler().constData()), 0);
}

} // namespace deck::test
