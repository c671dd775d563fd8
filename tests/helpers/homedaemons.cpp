// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "helpers/homedaemons.h"

#include "posix/processcontext.h"
#include "posix/procfs.h"

#include <QFile>

namespace deck::test {

QList<qint64> daemonsOf(const QString &home)
{
    const QByteArray config = QFile::encodeName(home + "/state/containerd.toml");
    QList<qint64> pids;
    for (const pid_t pid : processIds()) {
        const auto process = readProcess(pid);
        if (process && !process->isZombie() && process->arguments.contains(config))
            pids << pid;
    }
    return pids;
}

} // namespace deck::test
