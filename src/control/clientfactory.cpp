// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/clientfactory.h"

#include "daemon/daemonapi.h"
#include "rpc/grpcdaemonclient.h"

namespace deck {

std::unique_ptr<DaemonClient> makeDaemonClient(Dialect dialect)
{
    return std::make_unique<GrpcDaemonClient>(apiOf(dialect));
}

void warmUpDaemonClients()
{
    GrpcDaemonClient::warmUp();
}

} // namespace deck
