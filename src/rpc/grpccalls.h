// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/uniquefd.h"
#include "rpc/answers.h"

#include <memory>
#include <string>

#include <grpcpp/grpcpp.h>

namespace deck {

// What all that speaks gRPC shares. Only for the sources of this folder: whoever uses the folder
// sees nothing of gRPC.

/// A channel over a connected socket, which never connects by itself.
[[nodiscard]] std::shared_ptr<grpc::Channel> channelOver(UniqueFd socket);

/// `timedOut`: whoever made the call cancelled it, as its time was up.
[[nodiscard]] CallOutcome outcomeOf(const char *name, const grpc::Status &status, bool timedOut);

[[nodiscard]] QString text(const std::string &bytes);

} // namespace deck
