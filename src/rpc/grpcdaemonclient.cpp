// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "rpc/grpcdaemonclient.h"

#include "posix/unixsocket.h"
#include "rpc/callqueue.h"
#include "rpc/judgement.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::DaemonAnswers)
};

} // namespace

GrpcDaemonClient::GrpcDaemonClient(Api api, QObject *parent)
    : DaemonClient(parent), m_api(api), m_queue(std::make_unique<CallQueue>())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &GrpcDaemonClient::askUntilUsable);
    connect(&m_waiter, &SocketWaiter::connected, this, &GrpcDaemonClient::socketConnected);
}

GrpcDaemonClient::~GrpcDaemonClient()
{
    m_connection.reset(); // cancels its calls, which lets the queue's thread end
    m_queue.reset();
}

void GrpcDaemonClient::warmUp()
{
    QThreadPool::globalInstance()->start(&DaemonConnection::rehearse);
}

void GrpcDaemonClient::attach(const QString &socket, pid_t daemon)
{
    detach();
    m_socket = socket;
    m_daemon = daemon;
    m_phase = Phase::Connecting;
    m_waiter.begin(socket);
}

void GrpcDaemonClient::detach()
{
    ++m_attachment;
    m_phase = Phase::Detached;
    m_last = {};
    m_pause.stop();
    m_waiter.end();
    m_connection.reset();
}

void GrpcDaemonClient::check(std::chrono::milliseconds deadline)
{
    if (m_phase != Phase::Attached)
        return;
    m_phase = Phase::Checking;
    m_checkEnds.setRemainingTime(deadline);
    if (m_connection->isBroken() && !reconnect()) {
        DaemonReport report;
        report.health = Health::NotResponding;
        report.detail = Words::tr("it does not accept connections any more");
        tellLater([this, report] { tellChecked(report); });
        return;
    }
    const bool wasServing = m_last.health == Health::Serving;
    askToCheck(wasServing ? DaemonConnection::Scope::Usable : DaemonConnection::Scope::Everything);
}

void GrpcDaemonClient::socketConnected()
{
    UniqueFd socket = m_waiter.take();
    const OsResult<PeerCredentials> peer = peerCredentials(socket.get());
    if (!peer) {
        m_waiter.again();
        return;
    }
    if (peer->pid != m_daemon) {
        m_phase = Phase::Detached;
        tellLater([this, pid = peer->pid] { emit foreignPeer(pid); });
        return;
    }
    m_connection = std::make_unique<DaemonConnection>(*m_queue, m_api, std::move(socket));
    m_phase = Phase::Asking;
    m_pauses.reset();
    m_patience.reset();
    askUntilUsable();
}

/// For a connection that broke though the daemon may be well.
bool GrpcDaemonClient::reconnect()
{
    OsResult<UniqueFd> socket = connectUnix(m_socket);
    if (!socket)
        return false;
    const OsResult<PeerCredentials> peer = peerCredentials(socket->get());
    if (!peer || peer->pid != m_daemon)
        return false; // whoever attaches again is told who it is
    m_connection = std::make_unique<DaemonConnection>(*m_queue, m_api, std::move(*socket));
    return true;
}

void GrpcDaemonClient::askUntilUsable()
{
    m_connection->ask(DaemonConnection::Scope::Everything, m_patience.next(), this,
                      [this](const Answers &answers) { answeredAtFirst(answers); });
}

void GrpcDaemonClient::answeredAtFirst(const Answers &answers)
{
    using Kind = CallOutcome::Kind;
    const bool broken = m_connection->isBroken();
    // A call also fails when the connection breaks, which says nothing of the daemon's plugins.
    if (isConclusive(answers) && (answers.work.answered() || !broken)) {
        m_phase = Phase::Attached;
        m_last = judge(answers);
        emit ready(m_last);
    } else if (broken) {
        m_connection.reset();
        m_phase = Phase::Connecting;
        m_waiter.again();
    } else if (answers.health.kind == Kind::TimedOut || answers.work.kind == Kind::TimedOut) {
        askUntilUsable(); // it has taken its time already
    } else {
        m_pause.start(m_pauses.next());
    }
}

void GrpcDaemonClient::askToCheck(DaemonConnection::Scope scope)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        m_checkEnds.remainingTimeAsDuration());
    m_connection->ask(scope, left, this,
                      [this](const Answers &answers) { answeredToCheck(answers); });
}

void GrpcDaemonClient::answeredToCheck(const Answers &answers)
{
    using Kind = CallOutcome::Kind;
    DaemonReport report = judge(answers);
    const bool wasAskedAll = answers.plugins.kind != Kind::NotAsked;
    if (m_connection->isBroken() && report.health != Health::Serving) {
        report.health = Health::NotResponding;
    } else if (report.health == Health::Degraded && !wasAskedAll && m_api == Api::Containerd) {
        askToCheck(DaemonConnection::Scope::Everything); // which plugin, and why
        return;
    }
    if (!wasAskedAll)
        report.failedPlugins = m_last.failedPlugins;
    tellChecked(std::move(report));
}

void GrpcDaemonClient::tellChecked(DaemonReport report)
{
    m_phase = Phase::Attached;
    if (report.version.isEmpty()) { // of one process it never changes, so it is asked once
        report.version = m_last.version;
        report.revision = m_last.revision;
    }
    m_last = report;
    emit checked(report);
}

/// Not from within a call of ours: whoever made it is not ready for an answer yet.
void GrpcDaemonClient::tellLater(std::function<void()> tell)
{
    const auto ifStillAttached = [this, tell = std::move(tell), attachment = m_attachment] {
        if (attachment == m_attachment)
            tell();
    };
    QMetaObject::invokeMethod(this, ifStillAttached, Qt::QueuedConnection);
}

} // namespace deck
