// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/check.h"

#include <QFileInfo>
#include <QVersionNumber>

namespace deck {

using namespace Qt::StringLiterals;

bool isRootless(const CheckContext &context)
{
    return context.setup.profile.isRootless(context.system.uid);
}

RootlessHost rootlessHost(const CheckContext &context)
{
    RootlessHost host = context.system.rootless;
    host.proc = context.system.proc;
    host.uid = context.system.uid;
    host.environment = context.system.environment;
    host.environment.insert(u"PATH"_s, context.searchPath);
    return host;
}

Seen seenOf(const std::optional<Lack> &lack, Verdict verdict, const QString &good)
{
    if (!lack)
        return {Verdict::Ok, good};
    return {verdict, u"%1: %2"_s.arg(lack->subject, lack->cause), lack->command};
}

namespace {

Seen notRootless()
{
    return {Verdict::Ok, u"not needed, as the daemon is in no user namespace"_s};
}

Seen lookAtRootlesskit(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    const RootlessHost host = rootlessHost(context);
    return seenOf(lackOfRootlesskit(host), Verdict::Error, findProgram(u"rootlesskit"_s, host));
}

Seen lookAtIdMappers(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    return seenOf(lackOfIdMappers(rootlessHost(context)), Verdict::Error,
                  u"newuidmap and newgidmap may map them"_s);
}

Seen lookAtSubordinateIds(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    const RootlessHost host = rootlessHost(context);
    return seenOf(lackOfSubordinateIds(host), Verdict::Error,
                  u"%1 has 65536 or more"_s.arg(host.user));
}

Seen lookAtNetwork(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    const Profile &profile = context.setup.profile;
    if (profile.rootlessNetwork == RootlessNetwork::Host)
        return {Verdict::Ok, u"the host's own, as the profile has it"_s};
    const bool isWanted = profile.rootlessNetwork.has_value();
    Seen seen = seenOf(lackOfSlirp4netns(rootlessHost(context)),
                       isWanted ? Verdict::Error : Verdict::Warning,
                       u"slirp4netns gives containers a network of their own"_s);
    if (seen.verdict == Verdict::Warning)
        seen.evidence += u"; containers share the host's network"_s;
    return seen;
}

/// Overlay inside of a user namespace, or a replacement for it.
Seen lookAtSnapshots(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    const QString release = textOf(context.system.proc + u"/sys/kernel/osrelease"_s).trimmed();
    if (QVersionNumber::fromString(release) >= QVersionNumber(5, 11))
        return {Verdict::Ok, u"Linux %1 mounts overlay in user namespaces"_s.arg(release)};
    const bool hasFuse = !findProgram(u"fuse-overlayfs"_s, rootlessHost(context)).isEmpty();
    return {Verdict::Warning,
            hasFuse
                ? u"Linux %1 mounts no overlay in user namespaces; fuse-overlayfs is there, "
                  "and needs containerd-fuse-overlayfs-grpc as a snapshotter"_s.arg(release)
                : u"Linux %1 mounts no overlay in user namespaces: images are copied whole"_s.arg(
                      release),
            hasFuse ? QString() : u"sudo apt install fuse-overlayfs"_s};
}

Seen lookAtRuntimeFolder(const CheckContext &context)
{
    if (context.system.uid == 0)
        return {Verdict::Ok, u"root has /run"_s};
    const QString folder = context.system.environment.value(u"XDG_RUNTIME_DIR"_s);
    if (folder.isEmpty())
        return {Verdict::Warning,
                u"XDG_RUNTIME_DIR is not set, so sockets and pid file are in /tmp"_s,
                u"export XDG_RUNTIME_DIR=/run/user/$(id -u)"_s};
    const QFileInfo seen(folder);
    if (!seen.isDir() || !seen.isWritable())
        return {Verdict::Error, u"%1 is no folder that this user may write to"_s.arg(folder),
                u"sudo loginctl enable-linger %1"_s.arg(rootlessHost(context).user)};
    return {Verdict::Ok, folder};
}

/// Without it systemd ends what a user runs with the user's last session.
Seen lookAtLinger(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    const RootlessHost host = rootlessHost(context);
    const QString user = host.user;
    if (!QFileInfo::exists(host.systemd))
        return {Verdict::Ok, u"systemd does not run here, so nothing ends with a session"_s};
    if (QFileInfo::exists(host.linger + u'/' + user))
        return {Verdict::Ok, u"what %1 runs outlives the session"_s.arg(user)};
    if (context.setup.profile.lifetime == Lifetime::Manager)
        return {Verdict::Ok, u"off; the daemon ends with its manager anyway"_s};
    return {Verdict::Warning, u"off: the daemon and its containers end with the last session"_s,
            u"sudo loginctl enable-linger %1"_s.arg(user)};
}

constexpr Check kChecks[] = {
    {QLatin1StringView("rootlesskit"), [] { return u"Rootlesskit"_s; }, lookAtRootlesskit},
    {QLatin1StringView("id-maps"), [] { return u"Id maps"_s; }, lookAtIdMappers},
    {QLatin1StringView("subordinate-ids"), [] { return u"Subordinate ids"_s; },
     lookAtSubordinateIds},
    {QLatin1StringView("rootless-network"), [] { return u"Rootless network"_s; }, lookAtNetwork},
    {QLatin1StringView("rootless-overlay"), [] { return u"Rootless overlay"_s; }, lookAtSnapshots},
    {QLatin1StringView("runtime-folder"), [] { return u"Runtime folder"_s; }, lookAtRuntimeFolder},
    {QLatin1StringView("linger"), [] { return u"Linger"_s; }, lookAtLinger},
};

} // namespace

std::span<const Check> rootlessChecks()
{
    return kChecks;
}

} // namespace deck
