// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/container.h"

#include "helpers/terminal.h"
#include "posix/procfs.h"

#include <QDir>
#include <QFile>

#include <sys/mount.h>
#include <unistd.h>

namespace deck::test {
namespace {

/// An ordinary user's daemon is spoken to from within its user namespace.
Answer ctr(const TemporaryHome &home, const QStringList &arguments)
{
    if (::geteuid() != 0)
        return deckctl(QStringList{"exec", "--home", home.path(), "--", "ctr"} + arguments);
    return run("ctr", QStringList{"--address", home.path("state/containerd.sock")} + arguments);
}

} // namespace

Container::Container(const TemporaryHome &home) : m_home(home) {}

Container::~Container()
{
    // Its file system was mounted by the shim, which is killed and cannot unmount it.
    const QString bundles = m_home.path("state/daemon/io.containerd.runtime.v2.task/default/");
    ::umount2(QFile::encodeName(bundles + m_id + "/rootfs").constData(), MNT_DETACH);
}

QString Container::start(const QString &id)
{
    if (!makeRootFileSystem())
        return "no root file system: is busybox-static installed?";
    m_id = id;
    const Answer started = ctr(m_home, {"run", "-d", "--runc-root", m_home.path("runc"), "--rootfs",
                                        m_home.path("rootfs"), id, "/bin/sleep", "100000"});
    if (started.code != 0)
        return QString::fromUtf8("ctr run: " + started.err);
    m_pid = pidSaidByDaemon();
    const auto process = readProcess(static_cast<pid_t>(m_pid));
    if (!process)
        return "the container ended at once";
    m_guard.add(process->parent); // the shim
    m_guard.add(m_pid);
    return {};
}

qint64 Container::pidSaidByDaemon() const
{
    // "TASK PID STATUS" and a line for each task.
    for (const QByteArray &line : ctr(m_home, {"task", "ls"}).out.split('\n')) {
        const QByteArrayList fields = line.simplified().split(' ');
        if (fields.size() == 3 && fields.at(0) == m_id.toUtf8() && fields.at(2) == "RUNNING")
            return fields.at(1).toLongLong();
    }
    return 0;
}

bool Container::isAlive() const
{
    const auto process = readProcess(static_cast<pid_t>(m_pid));
    return process && !process->isZombie();
}

bool Container::makeRootFileSystem() const
{
    const QString bin = m_home.path("rootfs/bin");
    if (QFile::exists(bin + "/sleep")) // another container's, of the same home
        return true;
    return QDir().mkpath(bin) && QFile::copy("/bin/busybox", bin + "/busybox") &&
           QFile::link("busybox", bin + "/sleep");
}

} // namespace deck::test
