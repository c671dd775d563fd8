// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rpc/grpccalls.h"

#include <QDeadlineTimer>

#include <stop_token>

#include <sys/types.h>

namespace deck {

/// Calls for a thread that may wait. Each ends by its answer, by the deadline that all share, or by
/// a request to stop, whichever comes first.
class BlockingCalls
{
public:
    /// Connects; `failure()` says why it did not. The peer must be the process `daemon`.
    BlockingCalls(const QString &socket, pid_t daemon, QDeadlineTimer deadline,
                  std::stop_token stop);

    [[nodiscard]] bool isConnected() const { return m_channel != nullptr; }
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] const std::shared_ptr<grpc::Channel> &channel() const { return m_channel; }
    [[nodiscard]] bool isOver() const { return m_stop.stop_requested() || m_deadline.hasExpired(); }

    /// `start(context, queue)` begins the call and returns its reader. `space`: the namespace that
    /// the call is about; empty: none.
    template <typename Response, typename Start>
    CallOutcome call(const char *name, const QString &space, Response &response, Start start)
    {
        return carryOut(
            name, space,
            [&](grpc::ClientContext *context, grpc::CompletionQueue *queue, grpc::Status *status) {
                auto reader = start(context, queue);
                reader->Finish(&response, status, nullptr);
                return awaitOne(*queue, *context);
            });
    }

    /// The same for a call that is answered by many messages: `take` is called with each.
    template <typename Response, typename Start, typename Take>
    CallOutcome callStream(const char *name, const QString &space, Start start, Take take)
    {
        return carryOut(
            name, space,
            [&](grpc::ClientContext *context, grpc::CompletionQueue *queue, grpc::Status *status) {
                auto reader = start(context, queue);
                bool inTime = awaitOne(*queue, *context);
                Response response;
                while (inTime && m_lastWasGood) {
                    reader->Read(&response, nullptr);
                    inTime = awaitOne(*queue, *context);
                    if (m_lastWasGood)
                        take(response);
                }
                reader->Finish(status, nullptr);
                return awaitOne(*queue, *context) && inTime;
            });
    }

private:
    template <typename Steps>
    CallOutcome carryOut(const char *name, const QString &space, Steps steps)
    {
        grpc::CompletionQueue queue;
        grpc::ClientContext context;
        if (!space.isEmpty())
            context.AddMetadata("containerd-namespace", space.toStdString());
        grpc::Status status;
        bool inTime = false;
        {
            const std::stop_callback cancel(m_stop, [&context] { context.TryCancel(); });
            inTime = steps(&context, &queue, &status);
        }
        return outcomeOf(name, status, !inTime);
    }
    /// Waits for the one operation under way; false when it had to be cancelled for its time.
    bool awaitOne(grpc::CompletionQueue &queue, grpc::ClientContext &context);

    const QDeadlineTimer m_deadline;
    const std::stop_token m_stop;
    std::shared_ptr<grpc::Channel> m_channel;
    QString m_failure;
    bool m_lastWasGood = false;
};

} // namespace deck
