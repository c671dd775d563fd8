// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocalSocket>
#include <QObject>

namespace deck {

/// A local socket that carries lines, with limits on both directions: a peer that sends a line
/// without end or does not read what it is sent is cut off.
class LineConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes over a socket, connected or about to be.
    LineConnection(QLocalSocket *socket, qsizetype longestLine, QObject *parent = nullptr);
    ~LineConnection() override;

    /// What a peer may leave unread, in bytes.
    static constexpr qint64 kMostUnread = 8 * 1024 * 1024;

    /// `line` ends with its newline.
    void send(const QByteArray &line);
    void close();

signals:
    void lineReceived(const QByteArray &line);
    /// No more lines; once.
    void closed();

private:
    void readLines();
    void end();

    QLocalSocket *m_socket;
    qsizetype m_longestLine;
    bool m_ended = false;
};

} // namespace deck
