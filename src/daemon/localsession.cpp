// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/localsession.h"

#include "daemon/containerdcontroller.h"

namespace deck {

LocalSession::LocalSession(ContainerdController &controller, QObject *parent)
    : DaemonSession(parent), m_controller(controller)
{
    connect(&m_controller, &ContainerdController::changed, this, &DaemonSession::changed);
    connect(&m_controller, &ContainerdController::refused, this, &DaemonSession::refused);
}

Snapshot LocalSession::snapshot() const
{
    return m_controller.snapshot();
}

void LocalSession::start()
{
    m_controller.start();
}

void LocalSession::stop()
{
    m_controller.stop();
}

void LocalSession::restart()
{
    m_controller.restart();
}

void LocalSession::repair(Repair repair)
{
    m_controller.repair(repair);
}

} // namespace deck
