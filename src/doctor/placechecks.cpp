// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/startdecision.h"
#include "doctor/check.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/statvfs.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

/// The folder itself, or the nearest one above it that is there: it would be made below that.
QString nearestExisting(const QString &folder)
{
    QFileInfo info(folder);
    while (!info.exists() && info.filePath() != info.path())
        info.setFile(info.path());
    return info.filePath();
}

Seen lookAtFolder(const QString &folder)
{
    const QString place = nearestExisting(folder);
    const QFileInfo info(place);
    if (!info.isDir())
        return {Verdict::Error, u"%1 is not a folder"_s.arg(place)};
    if (!info.isWritable())
        return {Verdict::Error, u"%1 is not writable for this user"_s.arg(place)};
    if (place != folder)
        return {Verdict::Ok, u"%1 will be made"_s.arg(folder)};
    // Links in its path are followed, as the daemon does; who may write there is what matters.
    if (const auto fault = folderFault(info.canonicalFilePath())) {
        return {*fault == FolderFault::OthersMayWrite ? Verdict::Warning : Verdict::Error,
                *fault == FolderFault::OthersMayWrite ? u"other users may write to %1"_s.arg(folder)
                                                      : u"%1 belongs to another user"_s.arg(folder),
                u"chmod go-w %1"_s.arg(shellWord(folder))};
    }
    return {Verdict::Ok, folder};
}

/// The decision about a start knows best; `codes` are those that this check is about.
Seen lookAtDecision(const CheckContext &context, QList<ErrorCode> codes, const QString &good)
{
    const auto &[profile, places] = context.setup;
    const StartDecision decision =
        decideStart(context.findings, places, profile.effectiveMalformedPidFile());
    const auto *error = std::get_if<DaemonError>(&decision.what);
    if (error && codes.contains(error->code))
        return {Verdict::Error, error->problem.message()};
    return {Verdict::Ok, good};
}

Seen lookAtState(const CheckContext &context)
{
    const Seen refused =
        lookAtDecision(context, {ErrorCode::FolderUnusable}, context.setup.places.state);
    return refused.verdict == Verdict::Error ? refused : lookAtFolder(context.setup.places.state);
}

Seen lookAtData(const CheckContext &context)
{
    return lookAtFolder(context.setup.places.data);
}

Seen lookAtLog(const CheckContext &context)
{
    return lookAtFolder(context.setup.places.log);
}

Seen lookAtSocket(const CheckContext &context)
{
    const QString &socket = context.setup.places.socket;
    const qsizetype length = QFile::encodeName(socket).size();
    const QString size = u"%1 (%2 of %3 bytes)"_s.arg(socket).arg(length).arg(kLongestSocketPath);
    if (length > kLongestSocketPath)
        return {Verdict::Error, u"the path is too long: %1"_s.arg(size)};
    const SocketFinding &finding = context.findings.socket;
    if (finding.kind == SocketFinding::Kind::Stale)
        return {Verdict::Ok, u"%1, left behind; the daemon replaces it"_s.arg(size)};
    const QString owner = finding.kind == SocketFinding::Kind::Served
                              ? u", served by %1"_s.arg(finding.owner.description)
                              : QString();
    return lookAtDecision(context, {ErrorCode::SocketOwned, ErrorCode::SocketPathUnusable},
                          size + owner);
}

Seen lookAtPidFile(const CheckContext &context)
{
    using Kind = PidFile::Reading::Kind;
    const PidFile::Reading &reading = context.findings.pidFile;
    const QString &path = context.setup.places.pidFile;
    const ProcessFinding &process = context.findings.pidFileProcess;
    switch (reading.kind) {
    case Kind::Missing:
        return {Verdict::Ok, u"%1 is not there"_s.arg(path)};
    case Kind::Empty:
        return {Verdict::Ok, u"%1 is empty"_s.arg(path)};
    case Kind::Malformed:
        return {context.setup.profile.effectiveMalformedPidFile() == MalformedPidFile::Refuse
                    ? Verdict::Error
                    : Verdict::Warning,
                u"%1 holds no pid"_s.arg(path), u"mv %1 %1.bad"_s.arg(shellWord(path))};
    case Kind::Unreadable:
        return {Verdict::Error, u"%1: %2"_s.arg(path, reading.error.toString())};
    case Kind::Valid:
        break;
    }
    if (process.isAlive() && process.kind != ProcessFinding::Kind::Ours)
        return {Verdict::Warning,
                u"%1 names %2, which is not this daemon"_s.arg(path, process.description)};
    return {Verdict::Ok, u"%1 names pid %2"_s.arg(path).arg(reading.pid)};
}

Seen lookAtMetadata(const CheckContext &context)
{
    const ProcessFinding &holder = context.findings.dataHolder;
    if (context.setup.profile.dialect != Dialect::Containerd)
        return {Verdict::Skipped, u"this dialect has no metadata store"_s};
    if (holder.isAlive() && holder.kind != ProcessFinding::Kind::Ours)
        return {Verdict::Error, u"the metadata store in %1 is in use by %2"_s.arg(
                                    context.setup.places.data, holder.description)};
    return {Verdict::Ok, u"no other daemon uses %1"_s.arg(context.setup.places.data)};
}

Verdict judge(quint64 available, quint64 least)
{
    if (available >= least)
        return Verdict::Ok;
    return available < least / 16 ? Verdict::Error : Verdict::Warning;
}

Seen lookAtSpace(const QString &folder, const System &system)
{
    const QString place = nearestExisting(folder);
    struct statvfs status = {};
    if (::statvfs(QFile::encodeName(place).constData(), &status) == -1)
        return {Verdict::Skipped, u"%1: %2"_s.arg(place, OsError::last("statvfs").toString())};
    const quint64 bytes = quint64(status.f_bavail) * status.f_frsize;
    const QString free = u"%1: %2 MiB free"_s.arg(place).arg(bytes >> 20);
    const Verdict space = judge(bytes, system.leastFreeBytes);
    if (status.f_files == 0) // the file system makes inodes as they are needed
        return {space, free};
    const Verdict inodes = judge(status.f_favail, system.leastFreeInodes);
    return {std::max(space, inodes), u"%1, %2 inodes"_s.arg(free).arg(status.f_favail)};
}

Seen lookAtDataSpace(const CheckContext &context)
{
    return lookAtSpace(context.setup.places.data, context.system);
}

Seen lookAtLogSpace(const CheckContext &context)
{
    return lookAtSpace(context.setup.places.log, context.system);
}

constexpr Check kChecks[] = {
    {QLatin1StringView("state-folder"), [] { return u"State folder"_s; }, lookAtState},
    {QLatin1StringView("data-folder"), [] { return u"Data folder"_s; }, lookAtData},
    {QLatin1StringView("log-folder"), [] { return u"Log folder"_s; }, lookAtLog},
    {QLatin1StringView("pid-file"), [] { return u"Pid file"_s; }, lookAtPidFile},
    {QLatin1StringView("socket"), [] { return u"Socket"_s; }, lookAtSocket},
    {QLatin1StringView("metadata"), [] { return u"Metadata store"_s; }, lookAtMetadata},
    {QLatin1StringView("data-space"), [] { return u"Space for data"_s; }, lookAtDataSpace},
    {QLatin1StringView("log-space"), [] { return u"Space for logs"_s; }, lookAtLogSpace},
};

} // namespace

std::span<const Check> placeChecks()
{
    return kChecks;
}

} // namespace deck
