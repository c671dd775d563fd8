// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/startdecision.h"
#include "doctor/check.h"
#include "doctor/leftovers.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::PlaceChecks)
};

/// The decision about a start knows best; `codes` are those that this check is about.
Seen lookAtDecision(const CheckContext &context, QList<ErrorCode> codes, const QString &good)
{
    const Profile &profile = context.setup.profile;
    const Places &places = context.setup.places;
    const StartDecision decision =
        decideStart(context.findings, places, profile.effectiveMalformedPidFile());
    const auto *error = std::get_if<DaemonError>(&decision.what);
    if (error && codes.contains(error->code))
        return {Verdict::Error, error->problem.message()};
    return {Verdict::Ok, good};
}

Seen lookAtSocket(const CheckContext &context)
{
    const QString &socket = context.setup.places.socket;
    const qsizetype length = QFile::encodeName(socket).size();
    const QString size =
        Words::tr("%1 (%2 of %3 bytes)").arg(socket).arg(length).arg(kLongestSocketPath);
    if (length > kLongestSocketPath)
        return {Verdict::Error, Words::tr("the path is too long: %1").arg(size)};
    const SocketFinding &finding = context.findings.socket;
    if (finding.kind == SocketFinding::Kind::Stale)
        return {Verdict::Ok, Words::tr("%1, left behind; the daemon replaces it").arg(size)};
    if (finding.kind == SocketFinding::Kind::Unknown)
        return {Verdict::Error, Words::tr("%1: %2").arg(socket, finding.error.toString())};
    const bool isServed = finding.kind == SocketFinding::Kind::Served;
    return lookAtDecision(
        context, {ErrorCode::SocketOwned, ErrorCode::SocketPathUnusable},
        isServed ? Words::tr("%1, served by %2").arg(size, finding.owner.description) : size);
}

/// A link, a folder or a FIFO is no better than a bad text, and is renamed as well; what only
/// cannot be read may be somebody's.
Seen unreadable(const QString &path, const OsError &error)
{
    const bool isMisplaced = error.number != EACCES && error.number != EPERM;
    return {Verdict::Error, Words::tr("%1: %2").arg(path, error.toString()),
            isMisplaced ? u"mv %1 %1.bad"_s.arg(shellWord(path)) : QString(),
            isMisplaced ? Remedy::SetAsidePidFile : Remedy::None};
}

Seen lookAtPidFile(const CheckContext &context)
{
    using Kind = PidFile::Reading::Kind;
    const PidFile::Reading &reading = context.findings.pidFile;
    const QString &path = context.setup.places.pidFile;
    const ProcessFinding &process = context.findings.pidFileProcess;
    switch (reading.kind) {
    case Kind::Missing:
        return {Verdict::Ok, Words::tr("%1 is not there").arg(path)};
    case Kind::Empty:
        return {Verdict::Ok, Words::tr("%1 is empty").arg(path)};
    case Kind::Malformed:
        return {context.setup.profile.effectiveMalformedPidFile() == MalformedPidFile::Refuse
                    ? Verdict::Error
                    : Verdict::Warning,
                Words::tr("%1 holds no pid").arg(path), u"mv %1 %1.bad"_s.arg(shellWord(path)),
                Remedy::SetAsidePidFile};
    case Kind::Unreadable:
        return unreadable(path, reading.error);
    case Kind::Valid:
        break;
    }
    if (process.isAlive() && process.kind != ProcessFinding::Kind::Ours)
        return {Verdict::Warning,
                Words::tr("%1 names %2, which is not this daemon").arg(path, process.description)};
    return {Verdict::Ok, Words::tr("%1 names pid %2").arg(path).arg(reading.pid)};
}

Seen lookAtMetadata(const CheckContext &context)
{
    const ProcessFinding &holder = context.findings.dataHolder;
    if (context.setup.profile.dialect != Dialect::Containerd)
        return {Verdict::Skipped, Words::tr("this dialect has no metadata store")};
    if (holder.isAlive() && holder.kind != ProcessFinding::Kind::Ours)
        return {Verdict::Error, Words::tr("the metadata store in %1 is in use by %2")
                                    .arg(context.setup.places.data, holder.description)};
    return {Verdict::Ok, Words::tr("no other daemon uses %1").arg(context.setup.places.data)};
}

QString joined(const QStringList &paths)
{
    constexpr qsizetype kMost = 3;
    const QString shown =
        paths.first(std::min(kMost, paths.size())).join(Words::tr(", ", "in a list"));
    return paths.size() > kMost ? Words::tr("%1 and %2 more").arg(shown).arg(paths.size() - kMost)
                                : shown;
}

QString inShell(const QString &command, const QStringList &paths)
{
    QString line = command;
    for (const QString &path : paths)
        line += u' ' + shellWord(path);
    return line;
}

Seen lookForSockets(const CheckContext &context)
{
    const QStringList stale = staleSockets(context.setup.places);
    if (stale.isEmpty())
        return {Verdict::Ok, Words::tr("every socket that is there is served")};
    // A daemon that serves one of them and not another may be about to.
    if (liveDaemon(context.findings) > 0)
        return {Verdict::Ok,
                Words::tr("not served by the daemon that runs: %1").arg(joined(stale))};
    return {Verdict::Warning, Words::tr("left behind, and served by nobody: %1").arg(joined(stale)),
            inShell(u"rm"_s, stale), Remedy::RemoveStaleSockets};
}

Seen lookForMounts(const CheckContext &context)
{
    const QString &state = context.setup.places.daemonState;
    const QStringList left = mountsWithoutShim(state, context.system.proc);
    if (left.isEmpty())
        return {Verdict::Ok, Words::tr("no mounts of dead containers in %1").arg(state)};
    return {Verdict::Warning,
            Words::tr("mounted for containers whose shim has gone: %1").arg(joined(left)),
            asRoot(context.system, inShell(u"umount"_s, left))};
}

constexpr Check kChecks[] = {
    {QLatin1StringView("pid-file"), [] { return Words::tr("Pid file"); }, lookAtPidFile},
    {QLatin1StringView("socket"), [] { return Words::tr("Socket"); }, lookAtSocket},
    {QLatin1StringView("metadata"), [] { return Words::tr("Metadata store"); }, lookAtMetadata},
    {QLatin1StringView("sockets-left"), [] { return Words::tr("Leftover sockets"); },
     lookForSockets},
    {QLatin1StringView("mounts-left"), [] { return Words::tr("Leftover mounts"); }, lookForMounts},
};

} // namespace

std::span<const Check> placeChecks()
{
    return kChecks;
}

} // namespace deck
