// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "change/startwatch.h"
#include "daemon/change.h"
#include "daemon/containerdcontroller.h"
#include "daemon/inquiry.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace deck {

/// Has a daemon log more for a while, by one restart at the beginning and one at the end. What was
/// asked for is kept in the state folder, so that the next manager ends what this one began. Main
/// thread.
class TemporaryLogger : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::hours kLongest{24};

    /// Goes on with what an earlier manager began. The controller must outlive it.
    TemporaryLogger(ContainerdController &controller, const QString &stateFolder,
                    QObject *parent = nullptr);

    /// `level` (debug, trace) and `seconds`; zero seconds end it. The answer comes when the daemon
    /// is usable again: `level` and `until`, or why it is not.
    void carryOut(const Change &change, QObject *context, AnswerHandler answered);

private:
    void resume();
    void begin(const TemporaryLog &log, Asker from);
    void end(Asker from);
    void arm();
    void timeIsUp();
    void restartFor(Asker from);
    void startFailed(const DaemonError &error);
    void answer(const std::optional<DaemonError> &error);

    ContainerdController &m_controller;
    const QString m_file;
    StartWatch m_watch;
    TemporaryLog m_log;
    QTimer m_timer;
    QPointer<QObject> m_context;
    AnswerHandler m_answered;
};

} // namespace deck
