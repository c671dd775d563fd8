// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/callqueue.h"

#include <grpcpp/channel.h>
#include <grpcpp/completion_queue.h>
#include <grpcpp/create_channel.h>

namespace deck {

CallQueue::CallQueue()
    : m_queue(std::make_unique<grpc::CompletionQueue>()),
      m_idleChannel(grpc::CreateChannel("unix:/nowhere", grpc::InsecureChannelCredentials())),
      m_thread([this] { run(); })
{
}

CallQueue::~CallQueue()
{
    m_queue->Shutdown();
    m_thread.join();
}

void CallQueue::run()
{
    void *tag = nullptr;
    bool ok = false; // always true for the end of a unary call; its status has the outcome
    while (m_queue->Next(&tag, &ok)) {
        const std::unique_ptr<QueuedCall> call(static_cast<QueuedCall *>(tag));
        call->finished();
    }
}

} // namespace deck
