// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "widgets/sessionpage.h"

#include <QFocusEvent>

namespace deck {

void SessionPage::setSession(DaemonSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session == nullptr)
        return;
    connect(session, &DaemonSession::changed, this,
            [this] { snapshotChanged(m_session->snapshot()); });
    sessionChanged();
    snapshotChanged(session->snapshot());
}

bool SessionPage::isLookedAt() const
{
    return isVisible() && !window()->isMinimized();
}

void SessionPage::snapshotChanged(const Snapshot &) {}

void SessionPage::sessionChanged() {}

void SessionPage::lookedAtChanged(bool) {}

void SessionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookedAtChanged(true);
}

void SessionPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    lookedAtChanged(false);
}

void SessionPage::focusInEvent(QFocusEvent *event)
{
    if (m_firstFocus && m_firstFocus->isVisible() && m_firstFocus->isEnabled())
        m_firstFocus->setFocus(event->reason());
    else
        focusNextChild();
}

} // namespace deck
