// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/remotesession.h"

#include "control/access.h"
#include "control/lineconnection.h"
#include "daemon/offline.h"
#include "posix/procfs.h"
#include "posix/unixsocket.h"

#include <QCoreApplication>

#include <cstdlib>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Control)
};

} // namespace

bool hasManager(const Places &places)
{
    return flockHolder(places.lockFile) > 0 || connectUnix(places.controlSocket).ok();
}

RemoteSession::RemoteSession(Setup setup, QObject *parent)
    : DaemonSession(parent), m_setup(std::move(setup))
{
    m_snapshot.profile = m_setup.profile.name;
    m_snapshot.dialect = m_setup.profile.dialect;
    constexpr std::chrono::milliseconds kBetween{20};
    m_retry.setInterval(kBetween);
    connect(&m_retry, &QTimer::timeout, this, &RemoteSession::tryToOpen);
}

void RemoteSession::open()
{
    m_sinceOpen.start();
    m_retry.start();
    tryToOpen();
}

/// Again and again until the first snapshot is there.
void RemoteSession::tryToOpen()
{
    if (m_sinceOpen.hasExpired(std::chrono::milliseconds(kOpenPatience).count())) {
        lose();
        return;
    }
    if (m_connection != nullptr)
        return; // it has yet to say something
    OsResult<UniqueFd> socket = connectUnix(m_setup.places.controlSocket);
    if (socket)
        connectTo(std::move(*socket));
    else if (!hasManager(m_setup.places))
        lose();
}

void RemoteSession::connectTo(UniqueFd socket)
{
    m_connection = new LineConnection(std::move(socket), kLongestServerMessage, this);
    connect(m_connection, &LineConnection::lineReceived, this, &RemoteSession::received);
    connect(m_connection, &LineConnection::closed, this, &RemoteSession::closed);
}

void RemoteSession::drop()
{
    if (m_connection != nullptr)
        m_connection->deleteLater(); // it may be the sender
    m_connection = nullptr;
}

void RemoteSession::closed()
{
    drop();
    if (m_opened)
        lose();
}

qint64 RemoteSession::request(Command command, Repair repair, Asker from)
{
    ++m_lastId;
    send(encode(Request{m_lastId, command, repair, from}));
    return m_lastId;
}

qint64 RemoteSession::requestRaise(const QString &activationToken, bool showsLog)
{
    ++m_lastId;
    send(encode(RaiseRequest{m_lastId, activationToken, showsLog}));
    return m_lastId;
}

void RemoteSession::send(const QByteArray &line)
{
    if (m_connection != nullptr)
        m_connection->send(line);
    else
        emit refused(lossError());
}

void RemoteSession::start(Asker from)
{
    request(Command::Start, Repair::None, from);
}

void RemoteSession::stop(Asker from)
{
    request(Command::Stop, Repair::None, from);
}

void RemoteSession::restart(Asker from)
{
    request(Command::Restart, Repair::None, from);
}

void RemoteSession::repair(Repair repair, Asker from)
{
    if (m_lost && m_setup.isAttached() && repair == Repair::TryAgain)
        openAnew();
    else if (isForManager(repair))
        request(Command::Repair, repair, from);
}

void RemoteSession::openAnew()
{
    m_lost = false;
    m_opened = false;
    m_refusal.reset();
    open();
}

void RemoteSession::ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered)
{
    ++m_lastId;
    sendForAnswer(encode(Question{m_lastId, inquiry}), context, std::move(answered));
}

void RemoteSession::change(const Change &change, QObject *context, AnswerHandler answered)
{
    ++m_lastId;
    sendForAnswer(encode(ChangeRequest{m_lastId, change}), context, std::move(answered));
}

/// The answer comes with the last id.
void RemoteSession::sendForAnswer(const QByteArray &line, QObject *context, AnswerHandler answered)
{
    m_openQuestions.insert(m_lastId, {context, std::move(answered)});
    if (m_connection != nullptr)
        m_connection->send(line);
    else // later, as any other answer
        QMetaObject::invokeMethod(this, &RemoteSession::failOpenQuestions, Qt::QueuedConnection);
}

void RemoteSession::deliver(const AnswerMessage &message)
{
    const OpenQuestion question = m_openQuestions.take(message.id);
    if (question.context)
        question.answered(message.answer);
}

void RemoteSession::failOpenQuestions()
{
    const QList<qint64> ids = m_openQuestions.keys();
    for (const qint64 id : ids)
        deliver({id, Answer{{}, lossError()}});
}

void RemoteSession::received(const QByteArray &line)
{
    const auto message = decodeServerMessage(line);
    if (!message) {
        m_connection->close();
        return;
    }
    if (const auto *reply = std::get_if<Reply>(&*message)) {
        if (reply->id == kRefusedAtTheDoor && !m_opened && reply->error) {
            m_refusal = reply->error;
            lose();
            return;
        }
        if (reply->refused && reply->error)
            emit refused(*reply->error);
        emit replied(reply->id, reply->error);
        return;
    }
    if (const auto *answer = std::get_if<AnswerMessage>(&*message)) {
        deliver(*answer);
        return;
    }
    m_snapshot = std::get<Snapshot>(*message);
    const bool first = !m_opened;
    m_opened = true;
    m_retry.stop();
    if (first)
        emit opened();
    emit changed();
}

void RemoteSession::lose()
{
    if (m_lost)
        return;
    m_lost = true;
    m_retry.stop();
    drop();
    // A manager that is being killed may hold its lock for a moment longer than its sockets.
    const qint64 former = m_snapshot.managerPid;
    const qint64 holder = flockHolder(m_setup.places.lockFile);
    m_snapshot = seenWithoutManager();
    m_snapshot.error = lossError();
    m_snapshot.managerPid = holder == former ? 0 : holder;
    emit lost();
    emit changed();
    failOpenQuestions();
}

/// Root's folders and processes do not show enough to anybody else: what was last known stays, and
/// whether that process still lives can be seen.
Snapshot RemoteSession::seenWithoutManager() const
{
    if (!m_setup.isAttached())
        return observeOffline(m_setup.profile, m_setup.places);
    Snapshot seen = m_snapshot;
    seen.health = Health::Unknown;
    const auto process = readProcess(static_cast<pid_t>(seen.pid));
    constexpr qint64 kMostApart = 5000; // the clock may have been set meanwhile, the pid used again
    const bool lives =
        process && !process->isZombie() &&
        std::abs(seen.startedAt.toMSecsSinceEpoch() - startTimeMs(*process)) < kMostApart;
    if (!lives) {
        seen.state = State::Stopped;
        seen.pid = 0;
    }
    return seen;
}

DaemonError RemoteSession::lossError() const
{
    if (m_refusal)
        return *m_refusal;
    if (m_setup.isAttached())
        return whyUnreachable(m_setup.profile.name, m_setup.places);
    const pid_t holder = flockHolder(m_setup.places.lockFile);
    if (!m_opened && holder > 0)
        return {ErrorCode::ManagerUnreachable,
                {m_setup.places.controlSocket,
                 Words::tr("pid %1 manages the profile and does not answer").arg(holder),
                 Words::tr("It is stopped, or has too many clients. Try again, or end it.")}};
    return {ErrorCode::ManagerGone,
            {m_setup.places.controlSocket, Words::tr("its manager has ended"),
             Words::tr("Take over to manage the daemon from here.")},
            Repair::TakeOver};
}

} // namespace deck
