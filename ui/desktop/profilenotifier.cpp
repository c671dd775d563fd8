// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/profilenotifier.h"

#include "daemon/daemonsession.h"

namespace deck {

ProfileNotifier::ProfileNotifier(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_notifications(std::move(bus))
{
    connect(&m_notifications, &Notifications::logAsked, this, &ProfileNotifier::logAsked);
    connect(&m_notifications, &Notifications::restartAsked, this, &ProfileNotifier::restart);
}

void ProfileNotifier::setSession(DaemonSession &session)
{
    if (m_session == &session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = &session;
    m_before = session.snapshot();
    connect(&session, &DaemonSession::changed, this, &ProfileNotifier::sessionChanged);
}

void ProfileNotifier::setWatched(bool watched)
{
    m_isWatched = watched;
    tell();
}

void ProfileNotifier::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    tell();
}

void ProfileNotifier::sessionChanged()
{
    const Snapshot now = m_session->snapshot();
    m_notice = nextNotice(m_notice, m_before, now);
    m_before = now;
    tell();
}

/// What was seen is not told later.
void ProfileNotifier::tell()
{
    if (m_isWatched || !m_isEnabled)
        m_notice.reset();
    m_notifications.setNotice(m_notice);
}

/// A daemon that is silent or gone; a start of one that has come back meanwhile would be refused.
void ProfileNotifier::restart()
{
    if (m_session)
        m_session->restart(Asker::Window);
}

} // namespace deck
