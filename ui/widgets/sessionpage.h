// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonsession.h"

#include <QPointer>
#include <QWidget>

namespace deck {

/// A page of the main window. It knows the daemon by its session, asks it for more than the
/// snapshot holds, and does so only while somebody looks.
class SessionPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Whom to show and to ask from now on; null: nobody, and what was shown stays.
    void setSession(DaemonSession *session);

signals:
    /// What the page's tab should say beside its name ("2"); empty: nothing.
    void badgeChanged(const QString &badge);
    /// The person wants to see this log.
    void logAsked(const QString &logFile);

protected:
    [[nodiscard]] DaemonSession *session() const { return m_session; }
    /// Whether a person can see the page now.
    [[nodiscard]] bool isLookedAt() const;

    /// Another session, in which case sessionChanged() came before, or another snapshot of it.
    virtual void snapshotChanged(const Snapshot &snapshot);
    /// What was known of the former session says nothing of this one.
    virtual void sessionChanged();
    /// Where the keyboard goes when the page comes to the front. No focus proxy: Tab would go there
    /// too, past all that stands before it, and nowhere at all while it is hidden.
    void setFirstFocus(QWidget *widget) { m_firstFocus = widget; }

    /// The page has come to the front, or has gone from it.
    virtual void lookedAtChanged(bool isLookedAt);

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QPointer<DaemonSession> m_session;
    QPointer<QWidget> m_firstFocus;
};

} // namespace deck
