// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/daemonreport.h"

#include <QObject>
#include <QString>

#include <chrono>

#include <sys/types.h>

namespace deck {

/// Asks one daemon about itself. Lives on the main thread and never blocks it; what arrives on
/// other threads is told here by queued signals. Abstract, so that tests of the controller can
/// answer.
class DaemonClient : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Waits for the socket to appear and to be served by the process `daemon`, then asks until the
    /// first answer. Tells ready() once, or foreignPeer() when another process serves it. Nothing
    /// is told after detach(). A second attach() replaces the first.
    virtual void attach(const QString &socket, pid_t daemon) = 0;

    /// Forgets the daemon; answers under way are dropped.
    virtual void detach() = 0;

    /// Asks once more over the same connection; tells checked() once, at the latest after the
    /// deadline. Only after ready(). One question at a time: a call while one is open is ignored.
    virtual void check(std::chrono::milliseconds deadline) = 0;

signals:
    /// The first answer after attach(): Serving or Degraded.
    void ready(const deck::DaemonReport &report);
    /// The answer to check(): any health but Unknown.
    void checked(const deck::DaemonReport &report);
    /// The socket is served by somebody else; 0 when the kernel does not say by whom.
    void foreignPeer(pid_t pid);
};

} // namespace deck
