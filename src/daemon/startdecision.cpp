// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/startdecision.h"

#include <cerrno>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

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
        return u"it cannot be read"_s;
    case FolderFault::NotAFolder:
        return u"it is not a folder (a symbolic link counts as none)"_s;
    case FolderFault::ForeignOwner:
        return u"it belongs to another user"_s;
    case FolderFault::OthersMayWrite:
        return u"other users may write to it, so what stands in it cannot be trusted"_s;
    }
    Q_UNREACHABLE();
}

QString pidFileCause(const OsError &error)
{
    switch (error.number) {
    case ELOOP:
        return u"it is a symbolic link, which is never followed"_s;
    case EISDIR:
        return u"it is a folder"_s;
    case ENXIO:
    case EINVAL:
        return u"it is not a plain file"_s;
    default:
        return error.toString();
    }
}

std::optional<DaemonError> faultOfSurroundings(const Findings &findings, const Places &places)
{
    if (findings.stateFolder)
        return DaemonError{
            ErrorCode::FolderUnusable,
            {places.state, folderCause(*findings.stateFolder),
             u"Make it a folder of yours with mode 0700, or choose another place."_s}};
    if (findings.pidFile.kind == PidKind::Unreadable)
        return DaemonError{ErrorCode::PidFileUnusable,
                           {places.pidFile, pidFileCause(findings.pidFile.error),
                            u"Remove what stands there, or correct its permissions."_s}};
    return std::nullopt;
}

std::optional<DaemonError> faultOfSocket(const SocketFinding &socket, const Places &places)
{
    switch (socket.kind) {
    case SocketKind::Free:
    case SocketKind::Stale:
        return std::nullopt;
    case SocketKind::NotASocket:
        return DaemonError{ErrorCode::SocketPathUnusable,
                           {places.socket, u"something that is not a socket stands there"_s,
                            u"Move it away: the daemon would delete it."_s}};
    case SocketKind::Unreachable:
        return DaemonError{
            ErrorCode::SocketPathUnusable,
            {places.socket, socket.error.toString(), u"Correct the permissions of the path."_s}};
    case SocketKind::Served:
        break;
    }
    if (socket.owner.kind == ProcessKind::Ours)
        return std::nullopt;
    return DaemonError{
        ErrorCode::SocketOwned,
        {places.socket, u"it is served by %1"_s.arg(socket.owner.description),
         u"Stop that daemon where it was started, or use another --home or --profile."_s}};
}

DaemonError malformed(const Findings &findings, const Places &places)
{
    return {ErrorCode::PidFileMalformed,
            {places.pidFile,
             u"it holds \"%1\", which is not a pid"_s.arg(printable(findings.pidFile.content)),
             u"Set the file aside and start: it is renamed, not deleted."_s},
            Repair::SetAsidePidFile};
}

QStringList launchWarnings(const Findings &findings, const Places &places)
{
    const ProcessFinding &process = findings.pidFileProcess;
    if (process.kind != ProcessKind::Foreign && process.kind != ProcessKind::NotPermitted)
        return {};
    return {u"%1 named %2, which is not this daemon and was left alone."_s.arg(
        places.pidFile, process.description)};
}

} // namespace

StartDecision decideStart(const Findings &findings, const Places &places, MalformedPidFile handling)
{
    if (const auto fault = faultOfSurroundings(findings, places))
        return {*fault};
    if (const auto fault = faultOfSocket(findings.socket, places))
        return {*fault};
    const bool bad = findings.pidFile.kind == PidKind::Malformed;
    if (bad && handling == MalformedPidFile::Refuse)
        return {malformed(findings, places)};
    if (const pid_t pid = liveDaemon(findings); pid > 0)
        return {AdoptIt{pid, findings.pidFile.pid != pid}, bad};
    if (findings.dataHolder.isAlive())
        return {DaemonError{
            ErrorCode::DataInUse,
            {places.data,
             u"its metadata store is in use by %1"_s.arg(findings.dataHolder.description),
             u"Stop that daemon where it was started, or use another --home or --profile."_s}}};
    return {LaunchIt{launchWarnings(findings, places)}, bad};
}

} // namespace deck
