// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/peer.h"

#include "posix/unixsocket.h"

#include <chrono>
#include <csignal>
#include <thread>

namespace deck::bench {

using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kPatience{60};

bool call(const QStringList &command)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1));
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

/// Looks as often as the floor does.
bool waitUntil(const std::function<bool()> &isSo)
{
    const auto end = Clock::now() + kPatience;
    while (!isSo()) {
        if (Clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    return true;
}

} // namespace

Peer::Peer(const PeerKind &kind, const QString &folder)
    : m_kind(kind), m_folder(folder), m_socket(kind.prepare(folder))
{
    m_supervisor.setStandardOutputFile(folder + u"/supervisor.log"_s);
    m_supervisor.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList command = kind.run(folder);
    m_supervisor.start(command.first(), command.mid(1));
    m_supervisor.waitForStarted();
    if (kind.beginsWithDaemon && !kind.down(folder).isEmpty()) {
        (void)waitForSocket();
        (void)stop();
    }
}

Peer::~Peer()
{
    const auto daemon = PidFd::open(static_cast<pid_t>(std::max<qint64>(0, daemonPid())));
    m_supervisor.terminate();
    m_supervisor.waitForFinished();
    if (daemon && !daemon->waitForExit(std::chrono::seconds(5)))
        (void)daemon->send(SIGKILL);
}

qint64 Peer::daemonPid() const
{
    const auto socket = connectUnix(m_socket);
    if (!socket)
        return 0;
    const auto peer = peerCredentials(socket->get());
    return peer ? peer->pid : 0;
}

bool Peer::waitForSocket(qint64 otherThan)
{
    return waitUntil([this, otherThan] {
        const qint64 pid = daemonPid();
        return pid != 0 && pid != otherThan;
    });
}

bool Peer::start()
{
    // A supervisor that has only just begun may not take commands yet.
    const QStringList command = m_kind.up(m_folder);
    return command.isEmpty() ? waitForSocket()
                             : waitUntil([&] { return call(command); }) && waitForSocket();
}

bool Peer::killAndWait()
{
    const qint64 pid = daemonPid();
    if (pid <= 1)
        return false;
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    return waitForSocket(pid);
}

bool Peer::stop()
{
    const auto daemon = PidFd::open(static_cast<pid_t>(daemonPid()));
    const QStringList command = m_kind.down(m_folder);
    if (command.isEmpty())
        m_supervisor.terminate();
    else if (!call(command))
        return false;
    return daemon && daemon->waitForExit(kPatience);
}

IdleCost Peer::idleCost(std::chrono::seconds during) const
{
    const CostMeter meter(m_supervisor.processId());
    std::this_thread::sleep_for(during);
    return meter.cost();
}

} // namespace deck::bench
