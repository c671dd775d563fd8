// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/blockingcalls.h"

#include "posix/unixsocket.h"

#include <QCoreApplication>

#include <chrono>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DaemonAnswers)
};

} // namespace

BlockingCalls::BlockingCalls(const QString &socket, pid_t daemon, QDeadlineTimer deadline,
                             std::stop_token stop)
    : m_deadline(deadline), m_stop(std::move(stop))
{
    OsResult<UniqueFd> connected = connectUnix(socket);
    if (!connected) {
        m_failure = Words::tr("%1: %2").arg(socket, connected.error().toString());
        return;
    }
    const auto peer = peerCredentials(connected->get());
    if (!peer || peer->pid != daemon) {
        m_failure =
            Words::tr("%1: it is served by another process than pid %2").arg(socket).arg(daemon);
        return;
    }
    m_channel = channelOver(std::move(*connected));
}

bool BlockingCalls::awaitOne(grpc::CompletionQueue &queue, grpc::ClientContext &context)
{
    const auto until = m_deadline.isForever()
                           ? std::chrono::system_clock::time_point::max()
                           : std::chrono::system_clock::now() +
                                 std::chrono::milliseconds(m_deadline.remainingTime());
    void *tag = nullptr;
    const auto got = queue.AsyncNext(&tag, &m_lastWasGood, until);
    if (got == grpc::CompletionQueue::GOT_EVENT)
        return true;
    context.TryCancel();
    queue.Next(&tag, &m_lastWasGood);
    return false;
}

} // namespace deck
