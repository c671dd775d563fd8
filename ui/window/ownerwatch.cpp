// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/ownerwatch.h"

#include "daemon/daemonsession.h"

namespace deck {
namespace {

constexpr std::chrono::seconds kAgain{3};

/// What of a snapshot can mean another owner.
QString keyOf(const Snapshot &snapshot)
{
    return QStringLiteral("%1 %2 %3")
        .arg(int(snapshot.state))
        .arg(snapshot.pid)
        .arg(snapshot.error ? int(snapshot.error->code) : -1);
}

} // namespace

OwnerWatch::OwnerWatch(QObject *parent) : QObject(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgain);
    m_again.setTimerType(Qt::CoarseTimer);
    connect(&m_again, &QTimer::timeout, this, &OwnerWatch::ask);
}

void OwnerWatch::setSession(DaemonSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_isAsked = false;
    m_seen.clear();
    m_again.stop();
    m_ownership = {};
    if (session == nullptr)
        return;
    connect(session, &DaemonSession::changed, this, &OwnerWatch::sessionMoved);
    sessionMoved();
}

void OwnerWatch::sessionMoved()
{
    const QString now = keyOf(m_session->snapshot());
    if (now == m_seen)
        return;
    m_seen = now;
    ask();
}

void OwnerWatch::ask()
{
    if (!m_session)
        return;
    m_isStale = m_isAsked;
    if (m_isAsked)
        return;
    m_isAsked = true;
    m_session->ask({Topic::Owner}, this, [this, session = m_session](const Answer &answer) {
        if (session != m_session)
            return;
        m_isAsked = false;
        if (m_isStale)
            ask();
        else if (!answer.error)
            take(ownershipFromJson(answer.content));
    });
}

void OwnerWatch::take(const Ownership &ownership)
{
    if (!isSafeToCommand(ownership.owner))
        m_again.start();
    if (ownership == m_ownership)
        return;
    m_ownership = ownership;
    emit changed();
}

} // namespace deck
