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
    Q_DECLARE_TR_FUNCTIONS(deck::KernelChecks)
};

Seen lookAtKernel(const CheckContext &context)
{
    const QString release = textOf(context.system.proc + u"/sys/kernel/osrelease"_s).trimmed();
    const QVersionNumber version = QVersionNumber::fromString(release);
    if (version.isNull())
        return {Verdict::Skipped, Words::tr("its version could not be read")};
    // pidfd_open(2), without which no process is told from its successor.
    if (version < QVersionNumber(5, 3))
        return {Verdict::Error, Words::tr("Linux %1; 5.3 is needed").arg(release)};
    return {Verdict::Ok, u"Linux %1"_s.arg(release)};
}

Seen lookAtOverlay(const CheckContext &context)
{
    const QString path = context.system.proc + u"/filesystems"_s;
    const QStringList lines = textOf(path).split(u'\n');
    for (const QString &line : lines) {
        if (line.section(u'\t', 1) == "overlay"_L1)
            return {Verdict::Ok, Words::tr("overlay is in %1").arg(path)};
    }
    return {Verdict::Warning, Words::tr("overlay is not in %1: images are copied whole").arg(path),
            asRoot(context.system, u"modprobe overlay"_s)};
}

Seen lookAtSystemCalls(const CheckContext &context)
{
    const SystemCalls calls = context.system.systemCalls();
    if (!calls.pidfd)
        return {Verdict::Warning,
                Words::tr("pidfd_open is refused, as by an old kernel or a seccomp filter; "
                          "/proc is looked at again and again instead")};
    if (!calls.closeRange)
        return {Verdict::Ok,
                Words::tr("pidfd_open; no close_range, so a start takes a little longer")};
    return {Verdict::Ok, Words::tr("pidfd_open and close_range")};
}

Seen lookAtSeccomp(const CheckContext &context)
{
    const QString path = context.system.proc + u"/sys/kernel/seccomp/actions_avail"_s;
    if (textOf(path).contains("errno"_L1))
        return {Verdict::Ok, Words::tr("filters can be set")};
    return {Verdict::Warning,
            Words::tr("%1 is not there: containers with a seccomp profile do not start").arg(path)};
}

Seen lookAtUserNamespaces(const CheckContext &context)
{
    const System &system = context.system;
    if (!QFileInfo::exists(system.proc + u"/self/uid_map"_s))
        return {Verdict::Warning, Words::tr("this kernel has none")};
    if (isRootless(context))
        return seenOf(lackOfUserNamespaces(rootlessHost(context)), Verdict::Error,
                      Words::tr("they can be made"));
    // Root's containers need none, unless they ask for it.
    if (const auto *setting = badUserNamespaceSetting(system.proc, system.uid == 0))
        return {Verdict::Warning,
                Words::tr("%1 is %2: none can be made").arg(setting->name, setting->bad),
                asRoot(system, u"sysctl -w %1=%2"_s.arg(setting->name, setting->good))};
    return {Verdict::Ok, Words::tr("they can be made")};
}

constexpr Check kChecks[] = {
    {QLatin1StringView("kernel"), [] { return Words::tr("Kernel"); }, lookAtKernel},
    {QLatin1StringView("overlay"), [] { return Words::tr("Overlay"); }, lookAtOverlay},
    {QLatin1StringView("system-calls"), [] { return Words::tr("System calls"); },
     lookAtSystemCalls},
    {QLatin1StringView("seccomp"), [] { return Words::tr("Seccomp"); }, lookAtSeccomp},
    {QLatin1StringView("user-namespaces"), [] { return Words::tr("User namespaces"); },
     lookAtUserNamespaces},
};

} // namespace

std::span<const Check> kernelChecks()
{
    return kChecks;
}

} // namespace deck
