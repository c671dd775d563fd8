// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/lineconnection.h"
#include "control/protocol.h"
#include "posix/unixsocket.h"

#include <QStringList>

#include <memory>

namespace deck::test {

/// A client of a control socket that writes down what it is told, in words: the state for a
/// snapshot, "7 reached", "7 already-started" or "7 refused already-started" for a reply, and
/// "7 answered" for an answer.
class ControlClient : public QObject
{
public:
    /// One that cannot be connected is closed from the beginning.
    explicit ControlClient(const QString &path)
    {
        OsResult<UniqueFd> socket = connectUnix(path);
        m_isClosed = !socket;
        if (!socket)
            return;
        m_connection = std::make_unique<LineConnection>(std::move(*socket), kLongestServerMessage);
        connect(m_connection.get(), &LineConnection::lineReceived, this, &ControlClient::received);
        connect(m_connection.get(), &LineConnection::closed, this, [this] { m_isClosed = true; });
    }

    void send(const QByteArray &bytes) { m_connection->send(bytes); }
    [[nodiscard]] QStringList words() const { return m_words; }
    [[nodiscard]] QString lastWords() const { return m_words.value(m_words.size() - 1); }
    [[nodiscard]] Answer lastAnswer() const { return m_answer; }
    [[nodiscard]] Snapshot lastSnapshot() const { return m_snapshot; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }

private:
    void received(const QByteArray &line)
    {
        const auto message = decodeServerMessage(line);
        if (!message) {
            m_words << QStringLiteral("not understood");
        } else if (const auto *snapshot = std::get_if<Snapshot>(&*message)) {
            m_snapshot = *snapshot;
            m_words << keyword(snapshot->state);
        } else if (const auto *answer = std::get_if<AnswerMessage>(&*message)) {
            m_words << QStringLiteral("%1 answered").arg(answer->id);
            m_answer = answer->answer;
        } else {
            m_words << inWords(std::get<Reply>(*message));
        }
    }
    [[nodiscard]] static QString inWords(const Reply &reply)
    {
        const QString outcome =
            reply.error ? keyword(reply.error->code) : QStringLiteral("reached");
        return QStringLiteral("%1 %2%3").arg(reply.id).arg(
            reply.refused ? QStringLiteral("refused ") : QString(), outcome);
    }

    std::unique_ptr<LineConnection> m_connection;
    QStringList m_words;
    Snapshot m_snapshot;
    Answer m_answer;
    bool m_isClosed = false;
};

} // namespace deck::test
