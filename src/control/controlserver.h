// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"
#include "control/protocol.h"
#include "daemon/daemonsession.h"

#include <QList>
#include <QLocalServer>
#include <QObject>

#include <optional>

namespace deck {

class LineConnection;

/// The manager's end of the control socket: sends the snapshot to every client and carries out what
/// they ask. Only processes of the same user, and of root, are heard.
class ControlServer : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostClients = 64;

    /// The session must outlive the server.
    explicit ControlServer(DaemonSession &session, QObject *parent = nullptr);

    /// Replaces a socket that an earlier manager left behind: the caller holds the profile's lock.
    [[nodiscard]] std::optional<Problem> listen(const QString &path);

    /// Whether raiseAsked() leads to anything.
    void setHasWindow(bool has) { m_hasWindow = has; }

signals:
    /// Somebody has started a second window of this profile.
    void raiseAsked();

private:
    void accept();
    void admit(QLocalSocket *socket);
    void received(LineConnection *client, const QByteArray &line);
    void carryOut(LineConnection *client, const Request &request);
    void raise(LineConnection *client, const RaiseRequest &request);
    void broadcast();

    DaemonSession &m_session;
    QLocalServer m_server;
    bool m_hasWindow = false;
    QList<LineConnection *> m_clients;
};

} // namespace deck
