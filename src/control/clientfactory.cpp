// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/clientfactory.h"

#include "rpc/grpcdaemonclient.h"

namespace deck {

std::unique_ptr<DaemonClient> makeDaemonClient(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Containerd:
        return std::make_unique<GrpcDaemonClient>(GrpcDaemonClient::Api::Containerd);
    case Dialect::DockerContainerd:
        return std::make_unique<GrpcDaemonClient>(GrpcDaemonClient::Api::DockerContainerd);
    }
    Q_UNREACHABLE();
}

void warmUpDaemonClients()
{
    GrpcDaemonClient::warmUp();
}

} // namespace deck
