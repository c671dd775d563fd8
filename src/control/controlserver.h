// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"
#include "control/access.h"
#include "control/protocol.h"
#include "daemon/daemonsession.h"
#include "posix/uniquefd.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QSocketNotifier>

#include <memory>
#include <optional>

#include <sys/types.h>

namespace deck {

class LineConnection;
struct PeerCredentials;

/// The manager's end of the control socket: sends the snapshot to every client and carries out what
/// they ask. Only processes of the same user, of root and of the members of one group are heard;
/// any other one is told why not. A client that gets the reply to its request has got the snapshot
/// of that outcome before.
class ControlServer : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostClients = 64;
    /// Requests of one client whose outcome is not known yet; questions are counted apart.
    static constexpr int kMostOpenRequests = 16;

    /// The session must outlive the server.
    explicit ControlServer(DaemonSession &session, QObject *parent = nullptr);
    /// Removes the socket that it listened on.
    ~ControlServer() override;

    /// Replaces a socket that an earlier manager left behind: the caller holds the profile's lock.
    /// For a group its folder is to be one that shareWith() has opened.
    [[nodiscard]] std::optional<Problem> listen(const QString &path,
                                                const AllowedGroup &group = std::nullopt);

    /// Whether raiseAsked() leads to anything.
    void setHasWindow(bool has) { m_hasWindow = has; }

signals:
    /// Somebody has started a second window of this profile.
    void raiseAsked(const deck::RaiseRequest &request);
    /// Somebody who is not to use it has connected, for the first time.
    void strangerRefused(const QString &user);

private:
    void accept();
    void admit(UniqueFd socket);
    [[nodiscard]] bool mayUse(int socket, const PeerCredentials &peer) const;
    void refuse(int socket, const PeerCredentials &peer);
    void received(LineConnection *client, const QByteArray &line);
    void carryOut(LineConnection *client, const Request &request);
    void raise(LineConnection *client, const RaiseRequest &request);
    void answer(LineConnection *client, const Question &question);
    void carryOutChange(LineConnection *client, const ChangeRequest &request);
    [[nodiscard]] bool admitsQuestion(LineConnection *client);
    [[nodiscard]] AnswerHandler answerTo(LineConnection *client, qint64 id);
    void broadcast();

    DaemonSession &m_session;
    QString m_path;
    AllowedGroup m_group;
    QSet<uid_t> m_strangers; ///< told of already
    // Not a QLocalServer: Qt 6.4's closes itself for good when an accept() fails, as it does while
    // this process has no descriptors left.
    UniqueFd m_listener;
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_hasWindow = false;
    QList<LineConnection *> m_clients;
    struct Asking
    {
        uid_t uid = 0; ///< as the kernel knows it
        int openQuestions = 0;
    };
    QHash<LineConnection *, Asking> m_asking;
};

} // namespace deck
