// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/localsession.h"

#include "daemon/containerdcontroller.h"
#include "inspect/inspector.h"

namespace deck {

LocalSession::LocalSession(ContainerdController &controller, Inspector &inspector, QObject *parent)
    : DaemonSession(parent), m_controller(controller), m_inspector(inspector)
{
    connect(&m_controller, &ContainerdController::changed, this, &DaemonSession::changed);
    connect(&m_controller, &ContainerdController::refused, this, &DaemonSession::refused);
}

Snapshot LocalSession::snapshot() const
{
    return m_controller.snapshot();
}

void LocalSession::start(Asker from)
{
    m_controller.start(from);
}

void LocalSession::stop(Asker from)
{
    m_controller.stop(from);
}

void LocalSession::restart(Asker from)
{
    m_controller.restart(from);
}

void LocalSession::repair(Repair repair, Asker from)
{
    m_controller.repair(repair, from);
}

void LocalSession::ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered)
{
    m_inspector.ask(inquiry, context, std::move(answered));
}

void LocalSession::change(const Change &, QObject *context, AnswerHandler answered)
{
    QMetaObject::invokeMethod(
        context, [answered] { answered({}); }, Qt::QueuedConnection);
}

} // namespace deck
