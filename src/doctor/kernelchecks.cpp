// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/check.h"

#include <QFileInfo>
#include <QVersionNumber>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

Seen lookAtKernel(const CheckContext &context)
{
    const QString release = textOf(context.system.proc + u"/sys/kernel/osrelease"_s).trimmed();
    const QVersionNumber version = QVersionNumber::fromString(release);
    if (version.isNull())
        return {Verdict::Skipped, u"its version could not be read"_s};
    // pidfd_open(2), without which no process is told from its successor.
    if (version < QVersionNumber(5, 3))
        return {Verdict::Error, u"Linux %1; 5.3 is needed"_s.arg(release)};
    return {Verdict::Ok, u"Linux %1"_s.arg(release)};
}

Seen lookAtOverlay(const CheckContext &context)
{
    const QString path = context.system.proc + u"/filesystems"_s;
    const QStringList lines = textOf(path).split(u'\n');
    for (const QString &line : lines) {
        if (line.section(u'\t', 1) == "overlay"_L1)
            return {Verdict::Ok, u"overlay is in %1"_s.arg(path)};
    }
    return {Verdict::Warning, u"overlay is not in %1: images are copied whole"_s.arg(path),
            u"modprobe overlay"_s};
}

/// The controllers by name: of cgroup 2 in one file, of cgroup 1 in /proc/cgroups, whose last
/// column says whether they are on.
QStringList controllers(const System &system, bool unified)
{
    if (unified)
        return textOf(system.sys + u"/fs/cgroup/cgroup.controllers"_s).simplified().split(u' ');
    QStringList names;
    for (const QString &line : textOf(system.proc + u"/cgroups"_s).split(u'\n')) {
        const QStringList fields = line.simplified().split(u' ');
        if (fields.size() == 4 && fields.last() == "1"_L1)
            names << (fields.first() == "blkio"_L1 ? u"io"_s : fields.first());
    }
    return names;
}

Seen lookAtCgroups(const CheckContext &context)
{
    const System &system = context.system;
    const bool unified = QFileInfo::exists(system.sys + u"/fs/cgroup/cgroup.controllers"_s);
    const QStringList there = controllers(system, unified);
    QStringList missing;
    for (const QString &name : {u"cpu"_s, u"io"_s, u"memory"_s, u"pids"_s}) {
        if (!there.contains(name))
            missing << name;
    }
    const QString version = unified ? u"cgroup 2"_s : u"cgroup 1"_s;
    if (missing.isEmpty())
        return {Verdict::Ok, u"%1 with cpu, io, memory and pids"_s.arg(version)};
    return {Verdict::Warning, u"%1 without %2: such limits of containers have no effect"_s.arg(
                                  version, missing.join(u", "_s))};
}

constexpr Check kChecks[] = {
    {QLatin1StringView("kernel"), [] { return u"Kernel"_s; }, lookAtKernel},
    {QLatin1StringView("overlay"), [] { return u"Overlay"_s; }, lookAtOverlay},
    {QLatin1StringView("cgroups"), [] { return u"Control groups"_s; }, lookAtCgroups},
};

} // namespace

std::span<const Check> kernelChecks()
{
    return kChecks;
}

} // namespace deck
