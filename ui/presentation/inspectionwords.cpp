// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "presentation/inspectionwords.h"

#include "presentation/phrases.h"
#include "presentation/safetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace deck {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::InspectionWords)
};

constexpr QChar kDash(0x2013);

/// "default 2, k8s.io 1", those with running containers only.
QString namespaceList(const Impact &impact)
{
    QStringList parts;
    for (const NamespaceContent &content : impact.namespaces) {
        const qsizetype alive = aliveTasks(content);
        if (alive > 0 && !content.name.isEmpty())
            parts.append(QStringLiteral("%1 %L2").arg(safeLine(content.name, 40)).arg(alive));
    }
    return listed(parts);
}

} // namespace

QString processorText(std::optional<double> share)
{
    return share
               ? Words::tr("%1 %").arg(QLocale().toString(*share * 100, 'f', *share < 0.1 ? 1 : 0))
               : QString(kDash);
}

QString bytesText(std::optional<qint64> bytes)
{
    return bytes ? QLocale().formattedDataSize(*bytes, 1) : QString(kDash);
}

QString impactLine(const Impact &impact)
{
    if (impact.pid == 0)
        return {};
    const qsizetype alive = impact.aliveTasks();
    const int shimCount = pluralOf(impact.shims);
    const QString shims = Words::tr("%Ln shim(s)", nullptr, shimCount);
    if (!impact.failures.isEmpty())
        return impact.shims == 0
                   ? Words::tr("The daemon does not say which containers run; it has no shims.")
                   : Words::tr("The daemon does not say which containers run; %1 would outlive it.")
                         .arg(shims);
    if (alive == 0 && impact.shims == 0)
        return Words::tr("No container runs.");
    if (alive == 0)
        return Words::tr(
            "No container runs; %Ln shim(s) is/are left, and a stop leaves it/them alone.", nullptr,
            shimCount);
    const QString containers = Words::tr("%Ln container(s) run(s)", nullptr, pluralOf(alive));
    const QString where = namespaceList(impact);
    return Words::tr("%1 with %2; a stop or a restart leaves that running.")
        .arg(where.isEmpty() ? containers : withNote(containers, where), shims);
}

QString ownerLine(const Ownership &ownership)
{
    const QString process = Words::tr("pid %1 of %2").arg(ownership.pid).arg(ownership.user);
    switch (ownership.owner) {
    case Owner::Nobody:
        return Words::tr("Nobody serves the socket.");
    case Owner::Ours:
        return Words::tr("This profile's: %1, launched by its manager.").arg(process);
    case Owner::Adopted:
        return Words::tr("This profile's: %1, adopted from an earlier manager.").arg(process);
    case Owner::SystemUnit:
        return Words::tr("The system's: %1, unit %2.").arg(process, safeLine(ownership.unit, 80));
    case Owner::Docker:
        return Words::tr("Docker's: %1.").arg(process);
    case Owner::Kubernetes:
        return Words::tr("Kubernetes's (k3s or RKE2): %1.").arg(process);
    case Owner::Rootless:
        return Words::tr("A rootless one's: %1, in rootlesskit.").arg(process);
    case Owner::OtherManager:
        return Words::tr("Another profile's: %1, started by %2.")
            .arg(process, safeLine(ownership.ancestors.value(0), 80));
    case Owner::Stranger:
        return Words::tr("Somebody else's: %1 (%2).")
            .arg(process, safeLine(ownership.commandLine, 120));
    }
    Q_UNREACHABLE();
}

QString unsafeReason(const Ownership &ownership)
{
    if (isSafeToCommand(ownership.owner))
        return {};
    switch (ownership.owner) {
    case Owner::SystemUnit:
        return Words::tr(
                   "Another containerd serves this address: unit %1. Use systemctl for it, or "
                   "give this profile another folder.")
            .arg(safeLine(ownership.unit, 80));
    case Owner::Docker:
        return Words::tr("Another containerd serves this address: Docker's. It is started and "
                         "stopped with Docker.");
    case Owner::Kubernetes:
        return Words::tr(
            "Another containerd serves this address: that of k3s or RKE2. It is started "
            "and stopped with them.");
    case Owner::Nobody:
    case Owner::Ours:
    case Owner::Adopted:
    case Owner::Rootless:
    case Owner::OtherManager:
    case Owner::Stranger:
        return Words::tr("Another containerd serves this address: pid %1. Stop it where it was "
                         "started, or give this profile another folder.")
            .arg(ownership.pid);
    }
    Q_UNREACHABLE();
}

} // namespace deck
