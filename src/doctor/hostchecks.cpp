// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/check.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::HostChecks)
};

bool isUnified(const System &system)
{
    return QFileInfo::exists(system.sys + u"/fs/cgroup/cgroup.controllers"_s);
}

QStringList wordsOf(const QString &path)
{
    return textOf(path).simplified().split(u' ', Qt::SkipEmptyParts);
}

/// The controllers by name: of cgroup 2 in one file, of cgroup 1 in /proc/cgroups, whose last
/// column says whether they are on.
QStringList controllers(const System &system)
{
    if (isUnified(system))
        return wordsOf(system.sys + u"/fs/cgroup/cgroup.controllers"_s);
    QStringList names;
    for (const QString &line : textOf(system.proc + u"/cgroups"_s).split(u'\n')) {
        const QStringList fields = line.simplified().split(u' ');
        if (fields.size() == 4 && fields.last() == "1"_L1)
            names << (fields.first() == "blkio"_L1 ? u"io"_s : fields.first());
    }
    return names;
}

QStringList missingFrom(const QStringList &there)
{
    QStringList missing;
    for (const QString &name : {u"cpu"_s, u"io"_s, u"memory"_s, u"pids"_s}) {
        if (!there.contains(name))
            missing << name;
    }
    return missing;
}

Seen lookAtCgroups(const CheckContext &context)
{
    const QStringList missing = missingFrom(controllers(context.system));
    const QString version = isUnified(context.system) ? u"cgroup 2"_s : u"cgroup 1"_s;
    if (missing.isEmpty())
        return {Verdict::Ok, Words::tr("%1 with cpu, io, memory and pids").arg(version)};
    return {Verdict::Warning, Words::tr("%1 without %2: such limits of containers have no effect")
                                  .arg(version, missing.join(Words::tr(", ", "in a list")))};
}

/// "0::/user.slice/..." of /proc/self/cgroup, below the mount of cgroup 2.
QString ownGroup(const System &system)
{
    for (const QString &line : textOf(system.proc + u"/self/cgroup"_s).split(u'\n')) {
        if (line.startsWith("0::"_L1))
            return system.sys + u"/fs/cgroup"_s + line.mid(3);
    }
    return {};
}

/// The group that systemd has given to the user's own one, or the present one where it has not.
QString delegatedGroup(const System &system)
{
    const QString users =
        u"%1/fs/cgroup/user.slice/user-%2.slice/user@%2.service"_s.arg(system.sys).arg(system.uid);
    return QFileInfo::exists(users) ? users : ownGroup(system);
}

Seen lookAtDelegation(const CheckContext &context)
{
    const System &system = context.system;
    if (system.uid == 0)
        return {Verdict::Ok, Words::tr("root needs none")};
    if (!isUnified(system))
        return {Verdict::Warning,
                Words::tr("cgroup 1 has none: an ordinary user's containers have no "
                          "limits")};
    const QString group = delegatedGroup(system);
    const QStringList missing = missingFrom(wordsOf(group + u"/cgroup.controllers"_s));
    if (missing.isEmpty())
        return {Verdict::Ok, Words::tr("cpu, io, memory and pids reach %1").arg(group)};
    return {Verdict::Warning,
            Words::tr("%1 do not reach %2: such limits of containers have no effect")
                .arg(missing.join(Words::tr(", ", "in a list")), group),
            u"printf '[Service]\\nDelegate=cpu cpuset io memory pids\\n' | sudo install -D -m 0644 "
            "/dev/stdin /etc/systemd/system/user@.service.d/delegate.conf && "
            "sudo systemctl daemon-reload"_s};
}

/// The process has the privilege in the first user namespace, the only one in which it counts.
bool mayLowerOomScore(const System &system)
{
    constexpr int kSysResource = 24; // CAP_SYS_RESOURCE
    const QStringList map = wordsOf(system.proc + u"/self/uid_map"_s);
    if (map.value(2) != "4294967295"_L1)
        return false;
    for (const QString &line : textOf(system.proc + u"/self/status"_s).split(u'\n')) {
        if (line.startsWith("CapEff:"_L1))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> kSysResource & 1) != 0;
    }
    return false;
}

Seen lookAtOomScore(const CheckContext &context)
{
    const Profile &profile = context.setup.profile;
    if (!profile.oomScore)
        return {Verdict::Ok, Words::tr("the profile leaves it alone")};
    const QString wanted = u"oomScore %1"_s.arg(*profile.oomScore);
    const int own = textOf(context.system.proc + u"/self/oom_score_adj"_s).trimmed().toInt();
    if (*profile.oomScore >= own || mayLowerOomScore(context.system))
        return {Verdict::Ok, Words::tr("%1 can be set").arg(wanted)};
    return {profile.oomScoreRequired ? Verdict::Error : Verdict::Warning,
            Words::tr("%1 is below this process's own (%2), which needs CAP_SYS_RESOURCE")
                .arg(wanted)
                .arg(own)};
}

QString dayOf(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-dd hh:mm 'UTC'"_s);
}

/// A file that the future wrote says that the clock has gone back, or was never set.
std::optional<QString> fileOfTheFuture(const CheckContext &context, qint64 now)
{
    constexpr qint64 kTolerance = 24LL * 60 * 60; // a package may come from another time zone
    for (const QString &path : {findProgram(context.setup.profile.effectiveBinary(), context),
                                context.setup.places.logFile}) {
        const QFileInfo file(path);
        if (file.exists() && file.lastModified().toSecsSinceEpoch() > now + kTolerance)
            return path;
    }
    return std::nullopt;
}

Seen lookAtClock(const CheckContext &context)
{
    constexpr qint64 kYear2020 = 1'577'836'800;
    const ClockReading reading = context.system.clock();
    const QString synchronise = asRoot(context.system, u"timedatectl set-ntp true"_s);
    const QString now = dayOf(reading.now);
    if (reading.now < kYear2020)
        return {Verdict::Error,
                Words::tr("it says %1: no registry's certificate is valid yet").arg(now),
                synchronise};
    if (const auto path = fileOfTheFuture(context, reading.now))
        return {Verdict::Warning, Words::tr("it says %1, but %2 is of a later day").arg(now, *path),
                synchronise};
    if (!reading.isSynchronised)
        return {Verdict::Warning, Words::tr("nothing keeps it right (it says %1)").arg(now),
                synchronise};
    return {Verdict::Ok, Words::tr("synchronised (it says %1)").arg(now)};
}

constexpr Check kChecks[] = {
    {QLatin1StringView("cgroups"), [] { return Words::tr("Control groups"); }, lookAtCgroups},
    {QLatin1StringView("delegation"), [] { return Words::tr("Delegation"); }, lookAtDelegation},
    {QLatin1StringView("oom-score"), [] { return Words::tr("OOM score"); }, lookAtOomScore},
    {QLatin1StringView("clock"), [] { return Words::tr("Clock"); }, lookAtClock},
};

} // namespace

std::span<const Check> hostChecks()
{
    return kChecks;
}

} // namespace deck
