// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/uniquefd.h"
#include "rpc/answers.h"
#include "rpc/api.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace deck {

class CallQueue;

/// One connection to a daemon, over which it is asked in rounds. Main thread. Never connects by
/// itself: the peer of the socket was checked, and no other one can take its place.
class DaemonConnection
{
public:
    enum class Scope {
        Usable,     ///< is it healthy, and does real work succeed?
        Everything, ///< its version, and its broken plugins, as well
    };
    using Handler = std::function<void(const Answers &)>;

    /// `socket` is connected and non-blocking. The queue must outlive the connection.
    DaemonConnection(CallQueue &queue, Api api, UniqueFd socket);
    DaemonConnection(const DaemonConnection &) = delete;
    DaemonConnection &operator=(const DaemonConnection &) = delete;
    /// Cancels what is under way and does not wait for it; its handler is not called any more.
    ~DaemonConnection();

    /// `answered` is called once, on the thread of `context`, by its event loop, soon after the
    /// deadline at the latest. `context` must outlive the queue's thread.
    void ask(Scope scope, std::chrono::milliseconds deadline, QObject *context, Handler answered);

    /// The daemon has closed it, or has ended.
    [[nodiscard]] bool isBroken() const;

    /// Makes a connection to nobody and asks over it, so that gRPC has loaded and set up all that
    /// it needs. Takes some ms; for a worker thread.
    static void rehearse();

private:
    struct Stubs;
    struct Round;

    void askHealth();
    void askNamespaces();
    void askVersion();
    void askPlugins();
    void askDockerContainerd();

    CallQueue &m_queue;
    /// Deadlines are kept here: after one that gRPC (1.51) was given, its timer threads wake up
    /// several times a second for as long as the process lives.
    QTimer m_deadline;
    const Api m_api;
    UniqueFd m_observer; ///< of the same socket, which gRPC itself does not let us look at
    std::unique_ptr<Stubs> m_stubs;
    std::shared_ptr<Round> m_round;
};

} // namespace deck
