// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "helpers/processguard.h"
#include "helpers/temporaryhome.h"

#include <QString>

namespace deck::test {

/// A real container: busybox's sleep in a root file system of its own, made with containerd's `ctr`
/// on the daemon of a home. Ended, with its shim, when it goes out of scope. Needs root.
class Container
{
public:
    explicit Container(const TemporaryHome &home);
    ~Container();
    Container(const Container &) = delete;
    Container &operator=(const Container &) = delete;

    /// Empty when it runs; otherwise what went wrong.
    [[nodiscard]] QString start(const QString &id);
    /// As the daemon says; 0 when it knows of no such task, or does not say that it runs.
    [[nodiscard]] qint64 pidSaidByDaemon() const;
    [[nodiscard]] qint64 pid() const { return m_pid; }
    [[nodiscard]] bool isAlive() const;

private:
    [[nodiscard]] bool makeRootFileSystem() const;

    const TemporaryHome &m_home;
    ProcessGuard m_guard;
    QString m_id;
    qint64 m_pid = 0;
};

} // namespace deck::test
