// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/commandwaiter.h"

#include <QCoreApplication>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Control)
};

} // namespace

CommandWaiter::CommandWaiter(DaemonSession &session, Command command, Repair repair, Asker from,
                             QObject *parent)
    : QObject(parent), m_session(session), m_command(command), m_repair(repair), m_from(from)
{
    connect(&m_session, &DaemonSession::changed, this, &CommandWaiter::look);
}

void CommandWaiter::begin()
{
    {
        // Only a refusal of this very command counts, not one of somebody else's later.
        QObject scope;
        connect(&m_session, &DaemonSession::refused, &scope,
                [this](const DaemonError &error) { finish(error, true); });
        give();
    }
    m_given = true;
    look();
}

void CommandWaiter::give()
{
    switch (m_command) {
    case Command::Start:
        m_session.start(m_from);
        return;
    case Command::Stop:
        m_session.stop(m_from);
        return;
    case Command::Restart:
        m_session.restart(m_from);
        return;
    case Command::Repair:
        m_session.repair(m_repair, m_from);
        return;
    }
}

void CommandWaiter::look()
{
    if (!m_given || m_done)
        return;
    const Snapshot now = m_session.snapshot();
    if (m_command == Command::Stop) {
        if (now.state == State::Stopped)
            finish(std::nullopt);
        else if (now.error)
            finish(now.error);
        else if (now.wanted == Wanted::Running)
            finish(DaemonError{
                ErrorCode::NotStopped,
                {now.profile, Words::tr("a start came in between"), Words::tr("Stop it again.")}});
        return;
    }
    if (const auto failure = startFailure(now))
        finish(failure);
    else if (now.state == State::Running)
        finish(std::nullopt);
}

/// A command clears the error, so one that is there now is of this attempt. The policy may try
/// again afterwards; who asked is told of the first failure.
std::optional<DaemonError> CommandWaiter::startFailure(const Snapshot &now) const
{
    if (now.error)
        return now.error;
    if (now.state == State::Running && now.health != Health::Serving)
        return DaemonError{
            ErrorCode::NotServing,
            {now.socket, now.healthDetail, Words::tr("The daemon runs; its log says more.")}};
    if (now.wanted == Wanted::Stopped)
        return DaemonError{
            ErrorCode::StartCancelled,
            {now.profile, Words::tr("a stop came in between"), Words::tr("Start it again.")}};
    return std::nullopt;
}

void CommandWaiter::finish(const std::optional<DaemonError> &error, bool refused)
{
    if (m_done)
        return;
    m_done = true;
    emit done(error, refused);
}

} // namespace deck
