// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/commonoptions.h"
#include "control/protocol.h"
#include "daemon/daemonsession.h"
#include "posix/uniquefd.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace deck {

class LineConnection;

/// Whether somebody manages the profile: the lock of its state folder is held or, where the kernel
/// does not tell that (some file systems), its control socket answers.
[[nodiscard]] bool hasManager(const Places &places);

/// The session of a process that looks at a daemon which another process manages.
class RemoteSession final : public DaemonSession
{
    Q_OBJECT

public:
    /// How long open() goes on trying while somebody holds the profile: a manager takes its lock a
    /// moment before its socket is there, can have too many clients, and can be stopped.
    static constexpr std::chrono::seconds kOpenPatience{3};

    explicit RemoteSession(Setup setup, QObject *parent = nullptr);

    /// Connects to the manager; tells opened() or lost(), possibly at once. Call it once.
    void open();

    /// Sends a command; replied() has the number that is returned. Without a manager it is
    /// refused() at once.
    qint64 request(Command command, Repair repair = Repair::None, Asker from = Asker::Terminal);

    /// Asks the manager to show its window, as RaiseRequest has it; replied() has the number that
    /// is returned.
    qint64 requestRaise(const QString &activationToken = {}, bool showsLog = false);

    /// The first snapshot has been there.
    [[nodiscard]] bool hasOpened() const { return m_opened; }
    [[nodiscard]] Snapshot snapshot() const override { return m_snapshot; }
    [[nodiscard]] bool isManager() const override { return false; }
    void start(Asker from) override;
    void stop(Asker from) override;
    void restart(Asker from) override;
    void repair(Repair repair, Asker from) override;
    /// Without a manager the answer is an error.
    void ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered) override;
    void change(const Change &change, QObject *context, AnswerHandler answered) override;

signals:
    /// The first snapshot is there.
    void opened();
    void replied(qint64 id, const std::optional<deck::DaemonError> &error);
    /// No manager (any more), or none that answers; once. The snapshot then says what can be seen
    /// without one, and offers to take over where nobody holds the profile, or, where that is not
    /// for this user, to try again: by that repair it is opened anew, and tells both anew.
    void lost();

private:
    void tryToOpen();
    void connectTo(UniqueFd socket);
    void drop();
    void closed();
    void received(const QByteArray &line);
    void lose();
    void openAnew();
    [[nodiscard]] Snapshot seenWithoutManager() const;
    void deliver(const AnswerMessage &message);
    void failOpenQuestions();
    [[nodiscard]] DaemonError lossError() const;
    void sendForAnswer(const QByteArray &line, QObject *context, AnswerHandler answered);
    void send(const QByteArray &line);

    const Setup m_setup;
    LineConnection *m_connection = nullptr;
    QTimer m_retry;
    QElapsedTimer m_sinceOpen;
    struct OpenQuestion
    {
        QPointer<QObject> context;
        AnswerHandler answered;
    };
    QHash<qint64, OpenQuestion> m_openQuestions;
    qint64 m_lastId = 0;
    bool m_opened = false;
    bool m_lost = false;
    std::optional<DaemonError> m_refusal; ///< what the manager said instead of its first snapshot
    Snapshot m_snapshot;
};

} // namespace deck
