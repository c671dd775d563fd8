// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/pidfd.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace deck {

/// What is done about a daemon that does not answer any more, before it is replaced: it is asked
/// for a goroutine dump (SIGUSR1, which both dialects know), the one thing that will tell why, and
/// given a last chance to answer.
class HangResponse : public QObject
{
    Q_OBJECT

public:
    /// For the dump, and for the last chance.
    static constexpr std::chrono::seconds kGrace{1};
    /// Between SIGTERM and SIGKILL: it has been silent for long by then.
    static constexpr std::chrono::seconds kStopPatience{2};

    explicit HangResponse(QObject *parent = nullptr);

    /// A process that a debugger holds is left alone: false then.
    bool begin(const PidFd &process);
    /// It answers again, or has ended, or a person has decided.
    void cancel() { m_timer.stop(); }

signals:
    /// The grace is over.
    void gaveUp();

private:
    QTimer m_timer;
};

} // namespace deck
