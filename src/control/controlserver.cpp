// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/controlserver.h"

#include "control/commandwaiter.h"
#include "control/lineconnection.h"
#include "posix/unixsocket.h"

#include <QFile>
#include <QLocalSocket>

namespace deck {

using namespace Qt::StringLiterals;

ControlServer::ControlServer(DaemonSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::accept);
    connect(&m_session, &DaemonSession::changed, this, &ControlServer::broadcast);
}

std::optional<Problem> ControlServer::listen(const QString &path)
{
    QFile::remove(path);
    OsResult<UniqueFd> socket = listenUnix(path, kMostClients);
    if (!socket)
        return Problem{path, socket.error().toString(),
                       u"Correct the permissions of its folder, or choose another --home."_s};
    if (!m_server.listen(socket->release()))
        return Problem{path, m_server.errorString(), {}};
    return std::nullopt;
}

void ControlServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        const auto peer = peerCredentials(static_cast<int>(socket->socketDescriptor()));
        const bool known = peer && (peer->uid == ::geteuid() || peer->uid == 0);
        if (known && m_clients.size() < kMostClients) {
            admit(socket);
        } else {
            socket->abort();
            socket->deleteLater();
        }
    }
}

void ControlServer::admit(QLocalSocket *socket)
{
    auto *client = new LineConnection(socket, kLongestRequest, this);
    m_clients.append(client);
    connect(client, &LineConnection::closed, this, [this, client] {
        m_clients.removeOne(client);
        client->deleteLater();
    });
    connect(client, &LineConnection::lineReceived, this,
            [this, client](const QByteArray &line) { received(client, line); });
    client->send(encode(m_session.snapshot()));
}

void ControlServer::received(LineConnection *client, const QByteArray &line)
{
    const auto message = decodeClientMessage(line);
    if (!message)
        client->close();
    else if (const auto *request = std::get_if<Request>(&*message))
        carryOut(client, *request);
    else
        raise(client, std::get<RaiseRequest>(*message));
}

void ControlServer::carryOut(LineConnection *client, const Request &request)
{
    // A child of the client: who has gone is told nothing.
    auto *waiter = new CommandWaiter(m_session, request.command, request.repair, client);
    connect(waiter, &CommandWaiter::done, client,
            [client, waiter, id = request.id](const auto &error, bool refused) {
                client->send(encode(Reply{id, error, refused}));
                waiter->deleteLater();
            });
    waiter->begin();
}

void ControlServer::raise(LineConnection *client, const RaiseRequest &request)
{
    Reply reply{request.id, std::nullopt, false};
    if (m_hasWindow)
        emit raiseAsked();
    else
        reply.error =
            DaemonError{ErrorCode::NoWindow,
                        {m_session.snapshot().profile, u"its manager has no window"_s, {}}};
    client->send(encode(reply));
}

void ControlServer::broadcast()
{
    const QByteArray line = encode(m_session.snapshot());
    const QList<LineConnection *> clients = m_clients; // sending may cut one off
    for (LineConnection *client : clients)
        client->send(line);
}

} // namespace deck
