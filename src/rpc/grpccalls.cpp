// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/grpccalls.h"

#include "rpc/statusword.h"

#include <QCoreApplication>

#include <limits>

#include <grpcpp/create_channel_posix.h>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DaemonAnswers)
};

} // namespace

std::shared_ptr<grpc::Channel> channelOver(UniqueFd socket)
{
    grpc::ChannelArguments arguments;
    // Pings that measure a network path, which a unix socket is not.
    arguments.SetInt(GRPC_ARG_HTTP2_BDP_PROBE, 0);
    // Said outright this is "never"; the default is a timer of 24 days, which wakes gRPC's timer
    // threads up several times a second all the same.
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, std::numeric_limits<int>::max());
    // A list holds every container with its whole specification; gRPC's own limit is 4 MiB.
    constexpr int kLongestAnswer = 256 * 1024 * 1024;
    arguments.SetMaxReceiveMessageSize(kLongestAnswer);
    return grpc::CreateCustomInsecureChannelFromFd("daemon", socket.release(), arguments);
}

CallOutcome outcomeOf(const char *name, const grpc::Status &status, bool timedOut)
{
    using Kind = CallOutcome::Kind;
    if (status.ok())
        return {Kind::Answered, {}};
    const QLatin1StringView call(name);
    if (timedOut && status.error_code() == grpc::StatusCode::CANCELLED)
        return {Kind::TimedOut, Words::tr("%1: no answer in time").arg(call)};
    return {Kind::Failed,
            QStringLiteral("%1: %2: %3")
                .arg(call, statusWord(status.error_code()), text(status.error_message()))};
}

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

} // namespace deck
