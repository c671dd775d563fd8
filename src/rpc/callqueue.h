// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <memory>
#include <thread>

namespace grpc {
class Channel;
class CompletionQueue;
} // namespace grpc

namespace deck {

/// A call under way. Made on the main thread; finished() comes on the queue's thread, after which
/// the call is deleted there.
class QueuedCall
{
public:
    QueuedCall() = default;
    QueuedCall(const QueuedCall &) = delete;
    QueuedCall &operator=(const QueuedCall &) = delete;
    virtual ~QueuedCall() = default;

    virtual void finished() = 0;
};

/// gRPC's completion queue and the one thread that waits on it. Its tags are QueuedCalls.
///
/// gRPC's callback interface would need neither, but in 1.51 its threads wake up every 100 ms for
/// as long as the process lives, and an answer that comes while they sleep waits for that.
class CallQueue
{
public:
    CallQueue();
    CallQueue(const CallQueue &) = delete;
    CallQueue &operator=(const CallQueue &) = delete;
    /// Waits for calls under way, so all must have been cancelled: that needs no network.
    ~CallQueue();

    [[nodiscard]] grpc::CompletionQueue &grpc() { return *m_queue; }

private:
    void run();

    std::unique_ptr<grpc::CompletionQueue> m_queue;
    /// Never connects. gRPC makes its engine and its threads with the first channel and ends them
    /// with the last, which makes the caller wait for 3 ms: here, before the end of a daemon could
    /// be told.
    std::shared_ptr<grpc::Channel> m_idleChannel;
    std::thread m_thread;
};

} // namespace deck
