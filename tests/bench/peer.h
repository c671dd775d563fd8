// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "bench/processcost.h"
#include "posix/pidfd.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace deck::bench {

/// How a supervisor is told to keep one containerd, in a folder of its own.
struct PeerKind
{
    QString name;
    QStringList programs; ///< what it needs in PATH
    /// Writes what it reads, and tells the socket that the daemon will serve.
    std::function<QString(const QString &folder)> prepare;
    std::function<QStringList(const QString &folder)> run; ///< the supervisor itself, in front
    std::function<QStringList(const QString &folder)> up;  ///< empty: it starts the daemon itself
    std::function<QStringList(const QString &folder)> down;
    bool beginsWithDaemon = false; ///< which is stopped before it counts
};

/// Containerdeck first, then what Debian has of its kind.
[[nodiscard]] std::vector<PeerKind> peerKinds();

/// A supervisor that runs, its daemon down at first where it can be.
class Peer
{
public:
    Peer(const PeerKind &kind, const QString &folder);
    /// Ends the supervisor, and its daemon should it still be there.
    ~Peer();

    /// Returns once the daemon's socket accepts; false when it does not.
    bool start();
    /// SIGKILL for the daemon, and waits for the next one's socket.
    bool killAndWait();
    /// Returns once the daemon has ended.
    bool stop();
    [[nodiscard]] IdleCost idleCost(std::chrono::seconds during) const;

private:
    bool waitForSocket(qint64 otherThan = 0);
    [[nodiscard]] qint64 daemonPid() const;

    const PeerKind m_kind;
    const QString m_folder;
    QString m_socket;
    QProcess m_supervisor;
};

} // namespace deck::bench
