// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "change/startwatch.h"

#include "daemon/containerdcontroller.h"

namespace deck {

StartWatch::StartWatch(ContainerdController &controller, QObject *parent)
    : QObject(parent), m_controller(controller)
{
    connect(&controller, &ContainerdController::began, this, &StartWatch::began);
    connect(&controller, &ContainerdController::changed, this, &StartWatch::look);
    connect(&controller, &ContainerdController::ended, this, &StartWatch::ended);
}

void StartWatch::begin(const QDateTime &since)
{
    ++m_round;
    m_since = since;
    m_isActive = true;
    m_isLaunched = false;
}

void StartWatch::end()
{
    ++m_round;
    m_isActive = false;
}

void StartWatch::began(Asker askedBy)
{
    if (!m_isActive)
        return;
    constexpr qint64 kTickMs = 10; // the kernel's count of start times rounds down
    const bool isLater =
        m_since.isValid() && m_controller.snapshot().startedAt >= m_since.addMSecs(-kTickMs);
    if (askedBy == Asker::Adoption && !isLater)
        return; // it runs by what was before
    m_isLaunched = true;
    emit launched();
    look(); // one that was adopted may be usable already
}

void StartWatch::ended(const ExitStatus &exit, const std::optional<DaemonError> &cause)
{
    if (!m_isActive || !m_isLaunched)
        return;
    m_isLaunched = false;
    if (cause && !exit.asked)
        fail(*cause);
}

void StartWatch::look()
{
    if (!m_isActive)
        return;
    const Snapshot &now = m_controller.snapshot();
    switch (now.state) {
    case State::Starting:
    case State::Stopping:
    case State::Backoff: // ended() has told of the process
        return;
    case State::Stopped:
        if (now.wanted == Wanted::Stopped)
            finish(&StartWatch::stopped);
        return;
    case State::Failed:
        if (now.error)
            fail(*now.error);
        return;
    case State::Running:
        if (m_isLaunched && now.health != Health::Unknown)
            finish(&StartWatch::usable);
        return;
    }
}

void StartWatch::finish(void (StartWatch::*outcome)())
{
    m_isActive = false;
    const auto tell = [this, outcome, round = m_round] {
        if (round == m_round)
            emit(this->*outcome)();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void StartWatch::fail(const DaemonError &error)
{
    m_isActive = false;
    const auto tell = [this, error, round = m_round] {
        if (round == m_round)
            emit failed(error);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace deck
