// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/openprofile.h"

#include "control/remotesession.h"
#include "desktop/activationtoken.h"
#include "presentation/availablecommands.h"
#include "window/quitdialog.h"

#include <utility>

namespace deck {

OpenProfile::OpenProfile(Setup setup, QObject *parent) : QObject(parent), m_setup(std::move(setup))
{
}

OpenProfile::~OpenProfile() = default;

DaemonSession *OpenProfile::session() const
{
    if (m_remote)
        return m_remote.get();
    return m_manager ? &m_manager->session() : nullptr;
}

void OpenProfile::open(Elsewhere elsewhere, std::optional<StartAction> action)
{
    m_elsewhere = elsewhere;
    m_action = action;
    manageOrAttach();
}

void OpenProfile::takeOver()
{
    if (m_opening) // under way
        return;
    if (m_setup.source) { // the former manager may have changed it
        auto setup = readSetup(name(), *m_setup.source);
        if (const auto *problem = std::get_if<Problem>(&setup)) {
            emit failed(*problem);
            return;
        }
        m_setup = std::get<Setup>(std::move(setup));
    }
    manageOrAttach();
}

void OpenProfile::manageOrAttach()
{
    if (m_setup.isAttached()) {
        attach();
        return;
    }
    Manager::Opening opening = Manager::open(m_setup);
    if (std::holds_alternative<Manager::Busy>(opening))
        attach();
    else
        manageOrFail(std::move(opening));
}

void OpenProfile::manageOrFail(Manager::Opening opening)
{
    if (const auto *problem = std::get_if<Problem>(&opening))
        emit failed(*problem);
    else
        manage(std::move(std::get<std::unique_ptr<Manager>>(opening)));
}

void OpenProfile::manage(std::unique_ptr<Manager> manager)
{
    m_manager = std::move(manager);
    m_manager->server().setHasWindow(true);
    connect(&m_manager->server(), &ControlServer::raiseAsked, this, &OpenProfile::raiseAsked);
    ContainerdController &controller = m_manager->controller();
    connect(&controller, &ContainerdController::left, this, &OpenProfile::tellLeft);
    const std::unique_ptr<RemoteSession> former = std::move(m_remote); // shown until now
    emit opened();
    if (m_setup.profile.startDaemon == true)
        controller.start(); // adopts the one that runs, too
    else
        controller.lookForDaemon();
    settle();
}

void OpenProfile::settle()
{
    m_isSettled = true;
    emit settled();
}

void OpenProfile::attach()
{
    m_opening = std::make_unique<RemoteSession>(m_setup);
    connect(m_opening.get(), &RemoteSession::opened, this, &OpenProfile::attached);
    // Queued: the session that says so may be taken away for it.
    connect(m_opening.get(), &RemoteSession::lost, this, &OpenProfile::attachFailed,
            Qt::QueuedConnection);
    m_opening->open();
}

void OpenProfile::attached()
{
    if (!m_opening)
        return; // it is shown, and was opened anew
    // Root's window, if it has one, is on another screen.
    const bool isForOneself = m_elsewhere == Elsewhere::Attach || m_setup.isAttached();
    if (isForOneself || session() != nullptr) {
        showOpening();
        return;
    }
    connect(m_opening.get(), &RemoteSession::replied, this, [this](qint64 id, const auto &error) {
        if (!m_opening || id != m_raise)
            return; // the answer to a command
        if (error)
            showOpening(); // it has no window: this one is its first
        else
            emit raisedElsewhere();
    });
    askThere();
}

/// A command goes there, whether there is a window to raise or not; as by its button, so that what
/// means nothing now is not done.
void OpenProfile::askThere()
{
    const AvailableCommands can = availableCommands(m_opening->snapshot());
    const bool showsLog = m_action == StartAction::ShowLog;
    if (!showsLog) {
        const auto action = takeAction();
        if (action == StartAction::Start && can.start)
            m_opening->start(Asker::Window);
        else if (action == StartAction::Stop && can.stop)
            m_opening->stop(Asker::Window);
        else if (action == StartAction::Restart && can.restart)
            m_opening->restart(Asker::Window);
    }
    m_raise = m_opening->requestRaise(qEnvironmentVariable(kActivationToken), showsLog);
}

void OpenProfile::showOpening()
{
    const std::unique_ptr<RemoteSession> former = std::exchange(m_remote, std::move(m_opening));
    emit opened();
    settle();
}

void OpenProfile::attachFailed()
{
    if (!m_opening)
        return;                 // it was shown already; its window offers to take over
    if (session() != nullptr) { // it goes on showing what it showed, with its button
        m_opening.reset();
        return;
    }
    if (m_setup.isAttached()) {
        emit failed(m_opening->snapshot().error->problem);
        return;
    }
    // It ended before it could answer, and the profile is free; or it is there and silent.
    Manager::Opening opening = Manager::open(m_setup);
    if (std::holds_alternative<Manager::Busy>(opening))
        showOpening();
    else
        manageOrFail(std::move(opening));
}

// How it ends

bool OpenProfile::concernsQuitting() const
{
    return m_manager && quitConcernsDaemon(m_manager->session().snapshot());
}

void OpenProfile::leave()
{
    if (m_manager)
        m_manager->controller().leave();
    else
        tellLeft();
}

/// Once, though a second signal may have the controller leave twice.
void OpenProfile::tellLeft()
{
    if (!std::exchange(m_hasLeft, true))
        emit left();
}

void OpenProfile::leaveRunning()
{
    if (m_manager)
        m_manager->controller().leaveRunning();
    else
        tellLeft();
}

void OpenProfile::stopDaemon()
{
    if (m_manager)
        m_manager->controller().stop(Asker::Window);
}

} // namespace deck
