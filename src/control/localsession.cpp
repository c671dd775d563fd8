// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/localsession.h"

#include "change/profilechanger.h"
#include "change/temporarylogger.h"
#include "daemon/containerdcontroller.h"
#include "inspect/inspector.h"
#include "posix/processcontext.h"

#include <utility>

#include <unistd.h>

namespace deck {

LocalSession::LocalSession(Parts parts, QObject *parent)
    : DaemonSession(parent), m_parts(std::move(parts))
{
    connect(&m_parts.controller, &ContainerdController::changed, this, &DaemonSession::changed);
    connect(&m_parts.controller, &ContainerdController::refused, this, &DaemonSession::refused);
}

Snapshot LocalSession::snapshot() const
{
    return m_parts.controller.snapshot();
}

bool LocalSession::takesProfile()
{
    const auto problem = m_parts.reload();
    if (problem)
        emit refused({ErrorCode::BadProfile, *problem});
    return !problem;
}

void LocalSession::start(Asker from)
{
    if (takesProfile())
        m_parts.controller.start(from);
}

void LocalSession::stop(Asker from)
{
    m_parts.controller.stop(from);
}

void LocalSession::restart(Asker from)
{
    if (takesProfile())
        m_parts.controller.restart(from);
}

void LocalSession::repair(Repair repair, Asker from)
{
    if (takesProfile())
        m_parts.controller.repair(repair, from);
}

void LocalSession::ask(const Inquiry &inquiry, QObject *context, AnswerHandler answered)
{
    m_parts.inspector.ask(inquiry, context, std::move(answered));
}

void LocalSession::change(const Change &change, QObject *context, AnswerHandler answered)
{
    Change known = change;
    if (known.user.isEmpty())
        known.user = userName(::geteuid());
    switch (change.kind) {
    case ChangeKind::Apply:
    case ChangeKind::Rollback:
        m_parts.changer.carryOut(known, context, std::move(answered));
        return;
    case ChangeKind::DebugLog:
        m_parts.temporaryLogger.carryOut(known, context, std::move(answered));
        return;
    }
}

} // namespace deck
