// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/hangresponse.h"

#include "posix/procfs.h"

#include <csignal>

namespace deck {

HangResponse::HangResponse(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kGrace);
    connect(&m_timer, &QTimer::timeout, this, &HangResponse::gaveUp);
}

bool HangResponse::begin(const PidFd &process)
{
    const auto info = readProcess(process.pid());
    if (!info || info->state == 't')
        return false;
    // A stopped process (SIGSTOP) gets it with the SIGCONT of its stop. One that cannot be
    // signalled is not ours to stop either, which the stop will say.
    (void)process.send(SIGUSR1);
    m_timer.start();
    return true;
}

} // namespace deck
