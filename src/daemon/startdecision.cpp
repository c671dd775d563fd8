// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/startdecision.h"

#include <QCoreApplication>

#include <cerrno>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Errors)
};

using PidKind = PidFile::Reading::Kind;
using ProcessKind = ProcessFinding::Kind;
using SocketKind = SocketFinding::Kind;

/// The content as text that can be shown: NULs and other controls as escapes.
QString printable(const QByteArray &content)
{
    QString text;
    for (const char c : content) {
        const auto byte = static_cast<uchar>(c);
        text += byte >= 0x20 && byte < 0x7f ? QString(QLatin1Char(c))
                                            : u"\\x%1"_s.arg(byte, 2, 16, QLatin1Char('0'));
    }
    return text;
}

QString folderCause(FolderFault fault)
{
    switch (fault) {
    case FolderFault::Unreachable:
        return Words::tr("it cannot be read");
    case FolderFault::NotAFolder:
        return Words::tr("it is not a folder (a symbolic link counts as none)");
    case FolderFault::ForeignOwner:
        return Words::tr("it belongs to another user");
    case FolderFault::OthersMayWrite:
        return Words::tr("other users may write to it, so what stands in it cannot be trusted");
    }
    Q_UNREACHABLE();
}

QString pidFileCause(const OsError &error)
{
    switch (error.number) {
    case ELOOP:
        return Words::tr("it is a symbolic link, which is never followed");
    case EISDIR:
        return Words::tr("it is a folder");
    case ENXIO:
    case EINVAL:
        return Words::tr("it is not a plain file");
    default:
        return error.toString();
    }
}

/// A start that does not see what there is could make a second daemon, or take another's.
DaemonError blind(const QString &subject, const QString &cause)
{
    return {ErrorCode::LaunchFailed,
            {subject, cause,
             Words::tr("Try again, or raise the manager's limits of open files and memory.")},
            Repair::TryAgain};
}

DaemonError blindToDaemon(const QString &subject, const OsError &error)
{
    return blind(subject, Words::tr("whether this profile's daemon still runs cannot be told: %1")
                              .arg(error.toString()));
}

DaemonError blindToOwner(const QString &socket, const OsError &error)
{
    return blind(socket, Words::tr("who serves it cannot be told: %1").arg(error.toString()));
}

std::optional<DaemonError> faultOfSurroundings(const Findings &findings, const Places &places)
{
    if (findings.stateFolder)
        return DaemonError{
            ErrorCode::FolderUnusable,
            {places.state, folderCause(*findings.stateFolder),
             Words::tr("Make it a folder of yours with mode 0700, or choose another place.")}};
    if (findings.pidFile.kind == PidKind::Unreadable && findings.pidFile.error.isShortage())
        return blindToDaemon(places.pidFile, findings.pidFile.error);
    if (findings.pidFile.kind == PidKind::Unreadable)
        return DaemonError{ErrorCode::PidFileUnusable,
                           {places.pidFile, pidFileCause(findings.pidFile.error),
                            Words::tr("Remove what stands there, or correct its permissions.")}};
    return std::nullopt;
}

/// `daemon`: ours that lives, 0 for none.
std::optional<DaemonError> faultOfSocket(const SocketFinding &socket, const Places &places,
                                         pid_t daemon)
{
    switch (socket.kind) {
    case SocketKind::Free:
    case SocketKind::Stale:
        return std::nullopt;
    case SocketKind::NotASocket:
        return DaemonError{ErrorCode::SocketPathUnusable,
                           {places.socket, Words::tr("something that is not a socket stands there"),
                            Words::tr("Move it away: the daemon would delete it.")}};
    case SocketKind::Unreachable:
        return DaemonError{ErrorCode::SocketPathUnusable,
                           {places.socket, socket.error.toString(),
                            Words::tr("Correct the permissions of the path.")}};
    case SocketKind::Unknown:
        return blindToOwner(places.socket, socket.error);
    case SocketKind::Served:
        break;
    }
    if (socket.owner.kind == ProcessKind::Ours)
        return std::nullopt;
    // A look may fail that has succeeded by way of the pid file.
    if (socket.owner.kind == ProcessKind::Unknown)
        return socket.owner.pid == daemon
                   ? std::nullopt
                   : std::optional(blindToOwner(places.socket, socket.owner.error));
    return DaemonError{
        ErrorCode::SocketOwned,
        {places.socket, Words::tr("it is served by %1").arg(socket.owner.description),
         Words::tr("Stop that daemon where it was started, or use another --home or --profile.")}};
}

DaemonError malformed(const Findings &findings, const Places &places)
{
    return {
        ErrorCode::PidFileMalformed,
        {places.pidFile,
         Words::tr("it holds \"%1\", which is not a pid").arg(printable(findings.pidFile.content)),
         Words::tr("Set the file aside and start: it is renamed, not deleted.")},
        Repair::SetAsidePidFile};
}

/// Where no daemon was seen, one may be among those that could not be looked at.
std::optional<DaemonError> faultOfSight(const Findings &findings, const Places &places)
{
    const std::pair<const ProcessFinding &, const QString &> looks[] = {
        {findings.pidFileProcess, places.pidFile},
        {findings.unrecorded, places.pidFile},
        {findings.socket.owner, places.socket},
        {findings.dataHolder, places.data}};
    for (const auto &[process, place] : looks)
        if (process.kind == ProcessKind::Unknown)
            return blindToDaemon(place, process.error);
    return std::nullopt;
}

QList<Remark> launchWarnings(const Findings &findings, const Places &places)
{
    const ProcessFinding &process = findings.pidFileProcess;
    if (process.kind != ProcessKind::Foreign && process.kind != ProcessKind::NotPermitted)
        return {};
    return {remark(QT_TRANSLATE_NOOP("deck::Errors",
                                     "%1 named %2, which is not this daemon and was left alone."),
                   places.pidFile, process.description)};
}

} // namespace

StartDecision decideStart(const Findings &findings, const Places &places, MalformedPidFile handling)
{
    if (const auto fault = faultOfSurroundings(findings, places))
        return {*fault};
    const pid_t daemon = liveDaemon(findings);
    if (daemon == 0) {
        if (const auto fault = faultOfSight(findings, places))
            return {*fault};
    }
    if (const auto fault = faultOfSocket(findings.socket, places, daemon))
        return {*fault};
    const bool bad = findings.pidFile.kind == PidKind::Malformed;
    if (bad && handling == MalformedPidFile::Refuse)
        return {malformed(findings, places)};
    if (daemon > 0)
        return {AdoptIt{daemon, findings.pidFile.pid != daemon}, bad};
    if (findings.dataHolder.isAlive())
        return {DaemonError{
            ErrorCode::DataInUse,
            {places.data,
             Words::tr("its metadata store is in use by %1").arg(findings.dataHolder.description),
             Words::tr(
                 "Stop that daemon where it was started, or use another --home or --profile.")}}};
    return {LaunchIt{launchWarnings(findings, places)}, bad};
}

} // namespace deck
