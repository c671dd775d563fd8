// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/check.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QVersionNumber>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RootlessChecks)
};

} // namespace

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
    return {verdict, Words::tr("%1: %2").arg(lack->subject, lack->cause), lack->command};
}

namespace {

Seen notRootless()
{
    return {Verdict::Ok, Words::tr("not needed, as the daemon is in no user namespace")};
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
                  Words::tr("newuidmap and newgidmap may map them"));
}

Seen lookAtSubordinateIds(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    const RootlessHost host = rootlessHost(context);
    return seenOf(lackOfSubordinateIds(host), Verdict::Error,
                  Words::tr("%1 has 65536 or more").arg(host.user));
}

Seen lookAtNetwork(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    const Profile &profile = context.setup.profile;
    if (profile.rootlessNetwork == RootlessNetwork::Host)
        return {Verdict::Ok, Words::tr("the host's own, as the profile has it")};
    const bool isWanted = profile.rootlessNetwork.has_value();
    Seen seen = seenOf(lackOfSlirp4netns(rootlessHost(context)),
                       isWanted ? Verdict::Error : Verdict::Warning,
                       Words::tr("slirp4netns gives containers a network of their own"));
    if (seen.verdict == Verdict::Warning)
        seen.evidence = Words::tr("%1; containers share the host's network").arg(seen.evidence);
    return seen;
}

/// Overlay inside of a user namespace, or a replacement for it.
Seen lookAtSnapshots(const CheckContext &context)
{
    if (!isRootless(context))
        return notRootless();
    const QString release = textOf(context.system.proc + u"/sys/kernel/osrelease"_s).trimmed();
    if (QVersionNumber::fromString(release) >= QVersionNumber(5, 11))
        return {Verdict::Ok, Words::tr("Linux %1 mounts overlay in user namespaces").arg(release)};
    const bool hasFuse = !findProgram(u"fuse-overlayfs"_s, rootlessHost(context)).isEmpty();
    return {
        Verdict::Warning,
        hasFuse
            ? Words::tr("Linux %1 mounts no overlay in user namespaces; fuse-overlayfs is there, "
                        "and needs containerd-fuse-overlayfs-grpc as a snapshotter")
                  .arg(release)
            : Words::tr("Linux %1 mounts no overlay in user namespaces: images are copied whole")
                  .arg(release),
        hasFuse ? QString() : u"sudo apt install fuse-overlayfs"_s};
}

Seen lookAtRuntimeFolder(const CheckContext &context)
{
    if (context.system.uid == 0)
        return {Verdict::Ok, Words::tr("root has /run")};
    const QString folder = context.system.environment.value(u"XDG_RUNTIME_DIR"_s);
    if (folder.isEmpty())
        return {Verdict::Warning,
                Words::tr("XDG_RUNTIME_DIR is not set, so sockets and pid file are in /tmp"),
                u"export XDG_RUNTIME_DIR=/run/user/$(id -u)"_s};
    const QFileInfo seen(folder);
    if (!seen.isDir() || !seen.isWritable())
        return {Verdict::Error,
                Words::tr("%1 is no folder that this user may write to").arg(folder),
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
        return {Verdict::Ok,
                Words::tr("systemd does not run here, so nothing ends with a session")};
    if (QFileInfo::exists(host.linger + u'/' + user))
        return {Verdict::Ok, Words::tr("what %1 runs outlives the session").arg(user)};
    if (context.setup.profile.lifetime == Lifetime::Manager)
        return {Verdict::Ok, Words::tr("off; the daemon ends with its manager anyway")};
    return {Verdict::Warning,
            Words::tr("off: the daemon and its containers end with the last session"),
            u"sudo loginctl enable-linger %1"_s.arg(user)};
}

constexpr Check kChecks[] = {
    {QLatin1StringView("rootlesskit"), [] { return Words::tr("Rootlesskit"); }, lookAtRootlesskit},
    {QLatin1StringView("id-maps"), [] { return Words::tr("Id maps"); }, lookAtIdMappers},
    {QLatin1StringView("subordinate-ids"), [] { return Words::tr("Subordinate ids"); },
     lookAtSubordinateIds},
    {QLatin1StringView("rootless-network"), [] { return Words::tr("Rootless network"); },
     lookAtNetwork},
    {QLatin1StringView("rootless-overlay"), [] { return Words::tr("Rootless overlay"); },
     lookAtSnapshots},
    {QLatin1StringView("runtime-folder"), [] { return Words::tr("Runtime folder"); },
     lookAtRuntimeFolder},
    {QLatin1StringView("linger"), [] { return Words::tr("Linger"); }, lookAtLinger},
};

} // namespace

std::span<const Check> rootlessChecks()
{
    return kChecks;
}

} // namespace deck
