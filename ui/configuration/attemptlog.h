// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/changerecord.h"
#include "daemon/daemonsession.h"

#include <QPointer>

namespace deck {

/// Finds the log of the run that an undone change was tried with: once it is undone, the daemon's
/// present log is that of another run.
class AttemptLog final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void find(DaemonSession &session, const ChangeRecord &change);

signals:
    /// After find(): that log, or where there is none any more the present one.
    void found(const QString &logFile);

private:
    void askForRun(const Answer &runs);
    void take(const Answer &run);

    QPointer<DaemonSession> m_session;
    ChangeRecord m_change;
};

} // namespace deck
