// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/controlserver.h"

#include "control/commandwaiter.h"
#include "control/lineconnection.h"
#include "posix/processcontext.h"
#include "posix/unixsocket.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cerrno>

#include <sys/socket.h>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Control)
};

/// Trying again at once would only burn the processor.
constexpr std::chrono::milliseconds kPauseWithoutDescriptors{100};

Answer unknownTopicAnswer(const Snapshot &snapshot)
{
    return {{},
            DaemonError{ErrorCode::Unanswered,
                        {snapshot.profile, Words::tr("its manager does not know the question"),
                         Words::tr("It is of an older version: end it and start this one's.")}}};
}

} // namespace

ControlServer::ControlServer(DaemonSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&m_session, &DaemonSession::changed, this, &ControlServer::broadcast);
}

ControlServer::~ControlServer()
{
    if (m_listener.isValid())
        QFile::remove(m_path);
}

std::optional<Problem> ControlServer::listen(const QString &path, const AllowedGroup &group)
{
    const OsResult<UniqueFd> former = connectUnix(path);
    if (!former && former.error().number == ENOTSOCK)
        return Problem{path, Words::tr("something that is not a socket stands there"),
                       Words::tr("Move it away, or choose another --home.")};
    // One that still answers belongs to a manager that is just being killed: the kernel has taken
    // its lock away and has yet to close its socket.
    QFile::remove(path);
    OsResult<UniqueFd> socket = listenUnix(path, kMostClients, group);
    if (!socket)
        return Problem{
            path, socket.error().toString(),
            Words::tr("Correct the permissions of its folder, or choose another --home.")};
    m_path = path;
    m_group = group;
    m_listener = std::move(*socket);
    m_notifier = std::make_unique<QSocketNotifier>(m_listener.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ControlServer::accept);
    return std::nullopt;
}

void ControlServer::accept()
{
    OsResult<UniqueFd> socket = acceptUnix(m_listener.get());
    if (socket) {
        admit(std::move(*socket));
    } else if (socket.error().isShortage()) {
        m_notifier->setEnabled(false);
        QTimer::singleShot(kPauseWithoutDescriptors, m_notifier.get(),
                           [this] { m_notifier->setEnabled(true); });
    }
}

void ControlServer::admit(UniqueFd socket)
{
    const auto peer = peerCredentials(socket.get());
    if (!peer)
        return; // closes it
    if (!mayUse(socket.get(), *peer)) {
        refuse(socket.get(), *peer);
        return;
    }
    if (m_clients.size() >= kMostClients)
        return;
    auto *client = new LineConnection(std::move(socket), kLongestRequest, this);
    m_clients.append(client);
    m_asking.insert(client, {peer->uid, 0});
    connect(client, &LineConnection::closed, this, [this, client] {
        m_clients.removeOne(client);
        m_asking.remove(client);
        client->deleteLater();
    });
    connect(client, &LineConnection::lineReceived, this,
            [this, client](const QByteArray &line) { received(client, line); });
    client->send(encode(m_session.snapshot()));
}

/// The modes of socket and folder let nobody else through; a mistake with them is not to open more.
bool ControlServer::mayUse(int socket, const PeerCredentials &peer) const
{
    if (peer.uid == ::geteuid() || peer.uid == 0)
        return true;
    if (!m_group)
        return false;
    const auto groups = peerGroups(socket);
    return peer.gid == *m_group || (groups && groups->contains(*m_group));
}

void ControlServer::refuse(int socket, const PeerCredentials &peer)
{
    const DaemonError error = notAllowed(m_path, peer.uid, m_group);
    // Its buffer is empty, so all of it fits; who has gone already is told nothing.
    const QByteArray line = encode(Reply{kRefusedAtTheDoor, error, true});
    (void)::send(socket, line.constData(), static_cast<size_t>(line.size()), MSG_NOSIGNAL);
    if (m_strangers.contains(peer.uid))
        return; // nobody is to fill a log by knocking
    m_strangers.insert(peer.uid);
    emit strangerRefused(userName(peer.uid));
}

void ControlServer::received(LineConnection *client, const QByteArray &line)
{
    const auto message = decodeClientMessage(line);
    if (!message)
        client->close();
    else if (const auto *request = std::get_if<Request>(&*message))
        carryOut(client, *request);
    else if (const auto *question = std::get_if<Question>(&*message))
        answer(client, *question);
    else if (const auto *unknown = std::get_if<UnknownQuestion>(&*message))
        client->send(encode(AnswerMessage{unknown->id, unknownTopicAnswer(m_session.snapshot())}));
    else if (const auto *change = std::get_if<ChangeRequest>(&*message))
        carryOutChange(client, *change);
    else
        raise(client, std::get<RaiseRequest>(*message));
}

void ControlServer::carryOut(LineConnection *client, const Request &request)
{
    if (client->findChildren<CommandWaiter *>().size() >= kMostOpenRequests) {
        client->close();
        return;
    }
    // A child of the client: who has gone is told nothing.
    auto *waiter =
        new CommandWaiter(m_session, request.command, request.repair, request.from, client);
    connect(waiter, &CommandWaiter::done, client,
            [client, waiter, id = request.id](const auto &error, bool refused) {
                waiter->setParent(nullptr); // no longer open
                waiter->deleteLater();
                client->send(encode(Reply{id, error, refused}));
            });
    waiter->begin();
}

void ControlServer::raise(LineConnection *client, const RaiseRequest &request)
{
    Reply reply{request.id, std::nullopt, false};
    if (m_hasWindow)
        emit raiseAsked(request);
    else
        reply.error =
            DaemonError{ErrorCode::NoWindow,
                        {m_session.snapshot().profile, Words::tr("its manager has no window"), {}}};
    client->send(encode(reply));
}

void ControlServer::answer(LineConnection *client, const Question &question)
{
    if (admitsQuestion(client))
        m_session.ask(question.inquiry, client, answerTo(client, question.id));
}

void ControlServer::carryOutChange(LineConnection *client, const ChangeRequest &request)
{
    if (!admitsQuestion(client))
        return;
    Change change = request.change;
    change.user = userName(m_asking.value(client).uid);
    m_session.change(change, client, answerTo(client, request.id));
}

bool ControlServer::admitsQuestion(LineConnection *client)
{
    if (m_asking.value(client).openQuestions >= kMostOpenRequests) {
        client->close();
        return false;
    }
    ++m_asking[client].openQuestions;
    return true;
}

AnswerHandler ControlServer::answerTo(LineConnection *client, qint64 id)
{
    return [this, client, id](const Answer &found) {
        if (!m_clients.contains(client)) // closed, and about to be deleted
            return;
        --m_asking[client].openQuestions;
        client->send(encode(AnswerMessage{id, found}));
    };
}

void ControlServer::broadcast()
{
    const QByteArray line = encode(m_session.snapshot());
    const QList<LineConnection *> clients = m_clients; // sending may cut one off
    for (LineConnection *client : clients)
        client->send(line);
}

} // namespace deck
