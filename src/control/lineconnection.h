// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/uniquefd.h"

#include <QLocalSocket>
#include <QObject>

namespace deck {

/// A local socket that carries lines, with limits on both directions: a peer that sends a line
/// without end or does not read what it is sent is cut off.
class LineConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes over a connected socket.
    LineConnection(UniqueFd socket, qsizetype longestLine, QObject *parent = nullptr);
    ~LineConnection() override;

    /// What a peer may leave unread, in bytes.
    static constexpr qint64 kMostUnread = 8 * 1024 * 1024;

    /// `line` ends with its newline. What the kernel takes is gone when this returns, so that
    /// nothing is lost when this process ends in the next moment.
    void send(const QByteArray &line);
    void close();

signals:
    void lineReceived(const QByteArray &line);
    /// No more lines; once. Also from within send() and close().
    void closed();

private:
    void readLines();
    void end();

    QLocalSocket m_socket;
    qsizetype m_longestLine;
    bool m_ended = false;
};

} // namespace deck
