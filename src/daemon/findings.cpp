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
    case EAGAIN: // as many wait for an answer already as may
        return SocketFinding::Kind::Unknown;
    default:
        return error.isShortage() ? SocketFinding::Kind::Unknown : SocketFinding::Kind::Unreachable;
    }
}

/// Nobody could tell whose a process was that is being taken apart. True when its end was waited
/// for; one that has ended and still holds something does so through another process.
bool waitWhileEnding(pid_t pid)
{
    constexpr std::chrono::milliseconds kPatience{500}; // the main thread's
    const OsResult<PidFd> handle = PidFd::open(pid);
    if (!handle || handle->hasExited())
        return false;
    const auto process = readProcess(pid);
    return process && isEnding(*process) && handle->waitForExit(kPatience);
}

/// The process that has or had something, looked for once more when it was just ending.
template <typename Search>
OsResult<pid_t> findOutlasting(Search search)
{
    const OsResult<pid_t> found = search();
    return found && *found > 0 && waitWhileEnding(*found) ? search() : found;
}

OsResult<pid_t> listenerOn(const QString &path)
{
    const OsResult<UniqueFd> connection = connectUnix(path);
    if (!connection)
        return connection.error();
    const OsResult<PeerCredentials> peer = peerCredentials(connection->get());
    return peer ? OsResult<pid_t>(peer->pid) : OsResult<pid_t>(peer.error());
}

SocketFinding inspectSocket(const QString &path, const Identity &identity)
{
    const OsResult<pid_t> listener = findOutlasting([&] { return listenerOn(path); });
    if (!listener)
        return {socketKind(listener.error()), {}, listener.error()};
    ProcessFinding owner = inspectProcess(*listener, identity);
    // It listens, so it is not nothing: a process of another pid namespace, or one that has just
    // handed the socket on.
    if (!owner.isAlive())
        owner = {ProcessKind::Foreign,
                 *listener,
                 Words::tr("a process that cannot be seen from here"),
                 {}};
    return {SocketFinding::Kind::Served, owner, {}};
}

/// 0: nobody, or somebody who cannot be seen from here.
OsResult<pid_t> holderOf(const QString &store)
{
    const OsResult<bool> isLocked = lookForFlock(store);
    if (!isLocked)
        return isLocked.error();
    return *isLocked ? flockHolder(store) : 0;
}

ProcessFinding inspectDataFolder(const Profile &profile, const Places &places,
                                 const Identity &identity)
{
    if (profile.dialect != Dialect::Containerd)
        return {};
    // bbolt tries again and again for its lock, so a look at it does no harm.
    const QString store = places.data + u"/io.containerd.metadata.v1.bolt/meta.db"_s;
    const OsResult<pid_t> holder = findOutlasting([&] { return holderOf(store); });
    if (!holder)
        return {ProcessKind::Unknown, 0, Words::tr("a process that cannot be looked for"),
                holder.error()};
    return *holder > 0 ? inspectProcess(*holder, identity) : ProcessFinding{};
}

/// Reads all of /proc, which takes a while.
ProcessFinding findByCommandLine(const Identity &identity)
{
    const auto pids = lookForProcesses();
    if (!pids)
        return {ProcessKind::Unknown, 0, {}, pids.error()};
    ProcessFinding unknown;
    for (const pid_t pid : *pids) {
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
