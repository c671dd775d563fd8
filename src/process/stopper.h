// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "posix/pidfd.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace deck {

/// Ends one process, and that process alone: SIGTERM (and SIGCONT, for one that is stopped), after
/// a while SIGKILL. Its end is seen by whoever watches it. Shims share the daemon's session and
/// control group, so neither is ever signalled.
class Stopper : public QObject
{
    Q_OBJECT

public:
    explicit Stopper(QObject *parent = nullptr);

    /// The handle must stay valid until cancel(). A second call while one is under way is ignored.
    void begin(const PidFd &process, std::chrono::milliseconds patience);
    /// The end was seen, or is no longer wanted.
    void cancel();

    /// How long a process may take to end after SIGKILL before stuck() says that it does not.
    static constexpr std::chrono::seconds kKillPatience{10};

signals:
    /// SIGTERM was not enough.
    void killed();
    /// Not even SIGKILL has ended it (it waits for a disk or a network file system, say).
    void stuck();
    /// The kernel refused the signal.
    void refused(const deck::OsError &error);

private:
    void timeIsUp();

    const PidFd *m_process = nullptr;
    bool m_killed = false;
    QTimer m_timer;
};

} // namespace deck
