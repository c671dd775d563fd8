// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "daemon/daemonsession.h"

#include <QPointer>
#include <QWidget>

namespace deck {

class ApplyDialog;

/// Makes a change, after a dialog has shown what becomes different. One at a time.
class ConfigChanger final : public QObject
{
    Q_OBJECT

public:
    /// Its dialogs are over `page`.
    explicit ConfigChanger(QWidget &page);

    void setSession(DaemonSession *session);
    /// A proposal, as ChangeKind::Apply takes it.
    void askToApply(const QJsonObject &proposal);
    /// The profile as it was before a change. Changes newest first.
    void askToGoBack(const QString &id, const QList<ChangeRecord> &changes);
    /// A change was accepted, and its outcome is not known yet.
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }

signals:
    void began(deck::ChangeKind kind);
    /// What came of it, after began().
    void settled(const deck::ChangeRecord &record);
    /// Nothing was written, after began(): why.
    void refused(const QString &words, const QStringList &lastLines);

private:
    [[nodiscard]] bool isReady() const;
    void open(ApplyDialog &dialog, const Change &change);
    void begin(const Change &change);
    void take(const Answer &answer);

    QWidget &m_page;
    QPointer<DaemonSession> m_session;
    QPointer<ApplyDialog> m_dialog;
    bool m_isUnderWay = false;
    int m_asked = 0; ///< what came of another session's changes is not of interest
};

} // namespace deck
