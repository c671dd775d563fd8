// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/remotesession.h"

#include "control/lineconnection.h"
#include "daemon/offline.h"
#include "posix/unixsocket.h"

#include <QLocalSocket>

namespace deck {

using namespace Qt::StringLiterals;

RemoteSession::RemoteSession(Profile profile, Places places, QObject *parent)
    : DaemonSession(parent), m_profile(std::move(profile)), m_places(std::move(places))
{
    m_snapshot.profile = m_profile.name;
    m_snapshot.dialect = m_profile.dialect;
    constexpr std::chrono::milliseconds kBetween{20};
    m_retry.setInterval(kBetween);
    connect(&m_retry, &QTimer::timeout, this, &RemoteSession::tryToConnect);
}

void RemoteSession::open()
{
    m_sinceOpen.start();
    m_retry.start();
    tryToConnect();
}

void RemoteSession::tryToConnect()
{
    OsResult<UniqueFd> fd = connectUnix(m_places.controlSocket);
    if (!fd) {
        if (m_sinceOpen.hasExpired(std::chrono::milliseconds(kOpenPatience).count()))
            lose();
        return;
    }
    m_retry.stop();
    auto *socket = new QLocalSocket;
    m_connection = new LineConnection(socket, kLongestServerMessage, this);
    connect(m_connection, &LineConnection::lineReceived, this, &RemoteSession::received);
    connect(m_connection, &LineConnection::closed, this, &RemoteSession::lose);
    socket->setSocketDescriptor(fd->release());
}

qint64 RemoteSession::request(Command command, Repair repair)
{
    ++m_lastId;
    if (m_connection != nullptr)
        m_connection->send(encode(Request{m_lastId, command, repair}));
    return m_lastId;
}

qint64 RemoteSession::requestRaise()
{
    ++m_lastId;
    if (m_connection != nullptr)
        m_connection->send(encode(RaiseRequest{m_lastId}));
    return m_lastId;
}

void RemoteSession::start()
{
    request(Command::Start);
}

void RemoteSession::stop()
{
    request(Command::Stop);
}

void RemoteSession::restart()
{
    request(Command::Restart);
}

void RemoteSession::repair(Repair repair)
{
    request(Command::Repair, repair);
}

void RemoteSession::received(const QByteArray &line)
{
    const auto message = decodeServerMessage(line);
    if (!message) {
        m_connection->close();
        return;
    }
    if (const auto *reply = std::get_if<Reply>(&*message)) {
        if (reply->refused && reply->error)
            emit refused(*reply->error);
        emit replied(reply->id, reply->error);
        return;
    }
    m_snapshot = std::get<Snapshot>(*message);
    const bool first = !m_opened;
    m_opened = true;
    if (first)
        emit opened();
    emit changed();
}

void RemoteSession::lose()
{
    m_retry.stop();
    if (m_connection != nullptr) {
        m_connection->deleteLater();
        m_connection = nullptr;
    }
    m_snapshot = observeOffline(m_profile, m_places);
    m_snapshot.error = DaemonError{ErrorCode::ManagerGone,
                                   {m_places.controlSocket, u"its manager has ended"_s,
                                    u"Take over to manage the daemon from here."_s},
                                   Repair::TakeOver};
    emit lost();
    emit changed();
}

} // namespace deck
