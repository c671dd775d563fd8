// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/daemonclient.h"
#include "rpc/daemonconnection.h"
#include "rpc/growingdelay.h"
#include "rpc/socketwaiter.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <functional>
#include <memory>

namespace deck {

class CallQueue;

/// Asks a daemon over gRPC on its unix socket. The peer's pid is checked on the very connection
/// that is then used. No timer of ours runs while nobody is asked.
class GrpcDaemonClient final : public DaemonClient
{
    Q_OBJECT

public:
    using Api = deck::Api;

    explicit GrpcDaemonClient(Api api, QObject *parent = nullptr);
    /// Does not wait for the network.
    ~GrpcDaemonClient() override;

    /// Lets gRPC set itself up on a worker thread, so that the first attach() does not pay for it.
    /// Needs a QCoreApplication, which waits for it at its end.
    static void warmUp();

    void attach(const QString &socket, pid_t daemon) override;
    void detach() override;
    void check(std::chrono::milliseconds deadline) override;

private:
    enum class Phase {
        Detached,
        Connecting, ///< waits for the socket, and for the right peer behind it
        Asking,     ///< connected, and not yet usable
        Attached,   ///< ready() was told
        Checking,   ///< the same, and a question is open
    };

    void socketConnected();
    [[nodiscard]] bool reconnect();
    void askUntilUsable();
    void answeredAtFirst(const Answers &answers);
    void askToCheck(DaemonConnection::Scope scope);
    void answeredToCheck(const Answers &answers);
    void tellChecked(DaemonReport report);
    void tellLater(std::function<void()> tell);

    const Api m_api;
    QString m_socket;
    pid_t m_daemon = 0;
    Phase m_phase = Phase::Detached;
    quint64 m_attachment = 0; ///< counts attach() and detach(): what was queued before is void
    DaemonReport m_last;      ///< of the present attachment
    QDeadlineTimer m_checkEnds;
    SocketWaiter m_waiter;
    QTimer m_pause; ///< before a daemon that answered "not yet" is asked again
    GrowingDelay m_pauses{std::chrono::milliseconds(5), std::chrono::milliseconds(500)};
    /// For a round before the daemon is usable. A slow one gets more time with each.
    GrowingDelay m_patience{std::chrono::seconds(2), std::chrono::seconds(30)};

    // The queue's thread posts to this object, so the destructor ends both, in this order.
    std::unique_ptr<CallQueue> m_queue;
    std::unique_ptr<DaemonConnection> m_connection;
};

} // namespace deck
