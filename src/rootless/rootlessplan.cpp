// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rootless/rootlessplan.h"

#include "rootless/insideprogram.h"

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

QStringList networkArguments(RootlessNetwork network)
{
    switch (network) {
    case RootlessNetwork::Host:
        return {u"--net=host"_s};
    case RootlessNetwork::Slirp4netns:
        return {u"--net=slirp4netns"_s,          u"--mtu=65520"_s,
                u"--slirp4netns-sandbox=auto"_s, u"--slirp4netns-seccomp=auto"_s,
                u"--disable-host-loopback"_s,    u"--port-driver=builtin"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

RootlessPlan planRootless(const Profile &profile, const RootlessPlaces &places,
                          const RootlessHost &host)
{
    RootlessPlan plan;
    plan.network = chooseNetwork(profile, host);
    plan.program = findProgram(u"rootlesskit"_s, host);
    plan.environment = host.environment;
    plan.arguments << u"--state-dir="_s + places.kitState << networkArguments(plan.network.network)
                   << u"--copy-up=/etc"_s << u"--copy-up=/run"_s << u"--copy-up=/var/lib"_s
                   << u"--propagation=rslave"_s << insideProgram() << u"keep"_s << u"--run"_s
                   << places.run << u"--ready"_s << places.readyFile << u"--network"_s
                   << keyword(plan.network.network) << u"--control"_s << places.controlSocket;
    return plan;
}

QProcessEnvironment rootlessEnvironment(const QProcessEnvironment &own,
                                        const RootlessPlaces &places)
{
    QProcessEnvironment environment = own;
    environment.insert(u"ROOTLESSKIT_STATE_DIR"_s, places.kitState);
    environment.insert(u"ROOTLESSKIT_PARENT_EUID"_s, QString::number(::geteuid()));
    environment.insert(u"ROOTLESSKIT_PARENT_EGID"_s, QString::number(::getegid()));
    return environment;
}

} // namespace deck
