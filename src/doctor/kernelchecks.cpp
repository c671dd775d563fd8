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
            asRoot(context.system, u"modprobe overlay"_s)};
}

Seen lookAtSystemCalls(const CheckContext &context)
{
    const SystemCalls calls = context.system.systemCalls();
    if (!calls.pidfd)
        return {Verdict::Error, u"pidfd_open is refused, as by an old kernel or a seccomp filter; "
                                "no process could be told from its successor"_s};
    if (!calls.closeRange)
        return {Verdict::Ok, u"pidfd_open; no close_range, so a start takes a little longer"_s};
    return {Verdict::Ok, u"pidfd_open and close_range"_s};
}

Seen lookAtSeccomp(const CheckContext &context)
{
    const QString path = context.system.proc + u"/sys/kernel/seccomp/actions_avail"_s;
    if (textOf(path).contains("errno"_L1))
        return {Verdict::Ok, u"filters can be set"_s};
    return {Verdict::Warning,
            u"%1 is not there: containers with a seccomp profile do not start"_s.arg(path)};
}

Seen lookAtUserNamespaces(const CheckContext &context)
{
    const System &system = context.system;
    if (!QFileInfo::exists(system.proc + u"/self/uid_map"_s))
        return {Verdict::Warning, u"this kernel has none"_s};
    if (isRootless(context))
        return seenOf(lackOfUserNamespaces(rootlessHost(context)), Verdict::Error,
                      u"they can be made"_s);
    // Root's containers need none, unless they ask for it.
    if (const auto *setting = badUserNamespaceSetting(system.proc, system.uid == 0))
        return {Verdict::Warning, u"%1 is %2: none can be made"_s.arg(setting->name, setting->bad),
                asRoot(system, u"sysctl -w %1=%2"_s.arg(setting->name, setting->good))};
    return {Verdict::Ok, u"they can be made"_s};
}

constexpr Check kChecks[] = {
    {QLatin1StringView("kernel"), [] { return u"Kernel"_s; }, lookAtKernel},
    {QLatin1StringView("overlay"), [] { return u"Overlay"_s; }, lookAtOverlay},
    {QLatin1StringView("system-calls"), [] { return u"System calls"_s; }, lookAtSystemCalls},
    {QLatin1StringView("seccomp"), [] { return u"Seccomp"_s; }, lookAtSeccomp},
    {QLatin1StringView("user-namespaces"), [] { return u"User namespaces"_s; },
     lookAtUserNamespaces},
};

} // namespace

std::span<const Check> kernelChecks()
{
    return kChecks;
}

} // namespace deck
