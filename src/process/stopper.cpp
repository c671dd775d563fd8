// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "process/stopper.h"

#include <cerrno>
#include <csignal>

namespace deck {

Stopper::Stopper(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Stopper::timeIsUp);
}

void Stopper::begin(const PidFd &process, std::chrono::milliseconds patience)
{
    if (m_process != nullptr)
        return;
    m_process = &process;
    m_killed = false;
    m_timer.start(patience);
    const OsStatus sent = process.send(SIGTERM);
    if (!sent && sent.error().number != ESRCH) { // ESRCH: already gone, and about to be told
        emit refused(sent.error());
        return;
    }
    // The signal waits for a stopped process; it must run to see it. To one that runs SIGCONT means
    // nothing, so it is not asked first: a stop may be on its way. It may have ended in between,
    // which is as good.
    (void)process.send(SIGCONT);
}

void Stopper::cancel()
{
    m_timer.stop();
    m_process = nullptr;
}

void Stopper::timeIsUp()
{
    if (m_killed) {
        emit stuck();
        return;
    }
    m_killed = true;
    m_timer.start(kKillPatience);
    const OsStatus sent = m_process->send(SIGKILL);
    if (!sent && sent.error().number != ESRCH)
        emit refused(sent.error());
    else
        emit killed();
}

} // namespace deck
