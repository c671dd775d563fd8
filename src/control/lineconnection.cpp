// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/lineconnection.h"

namespace deck {

LineConnection::LineConnection(UniqueFd socket, qsizetype longestLine, QObject *parent)
    : QObject(parent), m_longestLine(longestLine)
{
    // Qt reads no more than this ahead, so a flood waits in the sender.
    m_socket.setReadBufferSize(m_longestLine + 1);
    connect(&m_socket, &QLocalSocket::readyRead, this, &LineConnection::readLines);
    connect(&m_socket, &QLocalSocket::disconnected, this, &LineConnection::end);
    m_socket.setSocketDescriptor(socket.release());
}

LineConnection::~LineConnection()
{
    m_ended = true; // nobody is left to be told
}

void LineConnection::send(const QByteArray &line)
{
    if (m_ended)
        return;
    m_socket.write(line);
    m_socket.flush(); // may find that the peer has gone
    if (!m_ended && m_socket.bytesToWrite() > kMostUnread)
        close();
}

void LineConnection::close()
{
    m_socket.abort();
    end();
}

void LineConnection::readLines()
{
    while (!m_ended && m_socket.canReadLine()) {
        QByteArray line = m_socket.readLine();
        line.chop(1);
        emit lineReceived(line);
    }
    if (!m_ended && m_socket.bytesAvailable() > m_longestLine)
        close();
}

void LineConnection::end()
{
    if (m_ended)
        return;
    m_ended = true;
    emit closed();
}

} // namespace deck
