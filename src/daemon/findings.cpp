// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/findings.h"

#include "posix/pidfd.h"
#include "posix/processcontext.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"

#include <QCoreApplication>

#include <cerrno>
#include <chrono>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Errors)
};

using ProcessKind = ProcessFinding::Kind;

SocketFinding::Kind socketKind(const OsError &error)
{
    switch (error.number) {
    case ENOENT:
        return SocketFinding::Kind::Free;
    case ECONNREFUSED:
        return SocketFinding::Kind::Stale;
    case ENOTSOCK:
    case EPROTOTYPE: // a datagram socket
        return SocketFinding::Kind::NotASocket;
    default:
        return SocketFinding::Kind::Unreachable;
    }
}

/// A process that the kernel is taking apart has no command line any more, while its sockets and
/// locks are there for a moment longer: nobody could tell whose it was. True when it was waited
/// for.
bool waitWhileEnding(pid_t pid)
{
    constexpr std::chrono::seconds kPatience{2};
    const auto process = readProcess(pid);
    if (!process || (!process->isZombie() && !process->arguments.isEmpty()))
        return false;
    const OsResult<PidFd> handle = PidFd::open(pid);
    return handle && handle->waitForExit(kPatience);
}

SocketFinding inspectSocket(const QString &path, const Identity &identity)
{
    const OsResult<UniqueFd> connection = connectUnix(path);
    if (!connection)
        return {socketKind(connection.error()), {}, connection.error()};
    const OsResult<PeerCredentials> peer = peerCredentials(connection->get());
    if (!peer)
        return {SocketFinding::Kind::Unreachable, {}, peer.error()};
    if (waitWhileEnding(peer->pid))
        return inspectSocket(path, identity);
    ProcessFinding owner = inspectProcess(peer->pid, identity);
    // It listens, so it is not nothing: a process of another pid namespace, or one that has just
    // handed the socket on.
    if (!owner.isAlive())
        owner = {ProcessKind::Foreign,
                 peer->pid,
                 Words::tr("a process that cannot be seen from here"),
                 {}};
    return {SocketFinding::Kind::Served, owner, {}};
}

ProcessFinding inspectDataFolder(const Profile &profile, const Places &places,
                                 const Identity &identity)
{
    if (profile.dialect != Dialect::Containerd)
        return {};
    // bbolt tries again and again for its lock, so a look at it does no harm.
    const QString store = places.data + u"/io.containerd.metadata.v1.bolt/meta.db"_s;
    const OsResult<bool> isLocked = lookForFlock(store);
    if (!isLocked)
        return {ProcessKind::Unknown, 0, Words::tr("a process that cannot be looked for"),
                isLocked.error()};
    const pid_t holder = *isLocked ? flockHolder(store) : 0;
    if (holder > 0 && waitWhileEnding(holder))
        return inspectDataFolder(profile, places, identity);
    return holder > 0 ? inspectProcess(holder, identity) : ProcessFinding{};
}

/// Reads all of /proc, which takes a while.
ProcessFinding findByCommandLine(const Identity &identity)
{
    const QList<pid_t> pids = processIds();
    ProcessFinding unknown;
    if (pids.isEmpty()) // where this process itself should be
        unknown = {ProcessKind::Unknown, 0, {}, OsError::last("opendir")};
    for (const pid_t pid : pids) {
        ProcessFinding process = inspectProcess(pid, identity);
        if (process.kind == ProcessKind::Ours)
            return process;
        if (process.kind == ProcessKind::Unknown)
            unknown = process;
    }
    return unknown;
}

} // namespace

Findings observe(const Profile &profile, const Places &places)
{
    const Identity identity(profile, places);
    Findings findings;
    const auto fault = folderFault(places.state);
    if (fault != FolderFault::Unreachable)
        findings.stateFolder = fault;
    findings.pidFile = PidFile(places.pidFile).read();
    if (findings.pidFile.kind == PidFile::Reading::Kind::Valid)
        findings.pidFileProcess = inspectProcess(findings.pidFile.pid, identity);
    if (findings.pidFile.kind == PidFile::Reading::Kind::Empty)
        findings.unrecorded = findByCommandLine(identity);
    findings.socket = inspectSocket(places.socket, identity);
    findings.dataHolder = inspectDataFolder(profile, places, identity);
    return findings;
}

pid_t liveDaemon(const Findings &findings)
{
    for (const ProcessFinding &process : {findings.socket.owner, findings.pidFileProcess,
                                          findings.dataHolder, findings.unrecorded}) {
        if (process.kind == ProcessKind::Ours)
            return process.pid;
    }
    return 0;
}

} // namespace deck
