// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/windowapplication.h"

#include "app/quitpreference.h"
#include "control/manager.h"
#include "control/remotesession.h"
#include "window/mainwindow.h"
#include "window/quitdialog.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>

namespace deck {

WindowApplication::WindowApplication(StartOptions options, TerminationWatch &termination)
    : m_options(std::move(options))
{
    connect(&termination, &TerminationWatch::asked, this, &WindowApplication::terminationAsked);
}

WindowApplication::~WindowApplication() = default;

void WindowApplication::begin()
{
    m_colors.begin(m_options.colorScheme);
    manageOrAttach();
}

// Which session

void WindowApplication::manageOrAttach()
{
    Manager::Opening opening = Manager::open(m_options.setup);
    if (const auto *problem = std::get_if<Problem>(&opening))
        fail(*problem);
    else if (std::holds_alternative<Manager::Busy>(opening))
        attach();
    else
        manage(std::move(std::get<std::unique_ptr<Manager>>(opening)));
}

void WindowApplication::manage(std::unique_ptr<Manager> manager)
{
    m_manager = std::move(manager);
    m_manager->server().setHasWindow(true);
    connect(&m_manager->server(), &ControlServer::raiseAsked, this,
            [this] { m_window->raiseToFront(); });
    ContainerdController &controller = m_manager->controller();
    connect(&controller, &ContainerdController::left, this, [this] { emit done(0); });
    showWindow(m_manager->session());
    if (m_options.setup.profile.startDaemon == true)
        controller.start(); // adopts the one that runs, too
    else
        controller.lookForDaemon();
}

void WindowApplication::attach()
{
    m_remote = std::make_unique<RemoteSession>(m_options.setup.profile, m_options.setup.places);
    connect(m_remote.get(), &RemoteSession::opened, this, &WindowApplication::attached);
    connect(m_remote.get(), &RemoteSession::lost, this, [this] {
        if (!m_window) // it ended before it could answer: the profile is free, or another one's
            QMetaObject::invokeMethod(this, &WindowApplication::takeOver, Qt::QueuedConnection);
    });
    m_remote->open();
}

void WindowApplication::attached()
{
    if (m_options.newWindow || m_window) {
        showWindow(*m_remote);
        return;
    }
    connect(m_remote.get(), &RemoteSession::replied, this, [this](qint64, const auto &error) {
        if (m_window)
            return; // the answer to something that was clicked
        if (!error)
            emit done(0); // the other window is in front now
        else
            showWindow(*m_remote);
    });
    m_remote->requestRaise();
}

void WindowApplication::takeOver()
{
    Manager::Opening opening = Manager::open(m_options.setup);
    if (const auto *problem = std::get_if<Problem>(&opening)) {
        fail(*problem);
        return;
    }
    const std::unique_ptr<RemoteSession> former = std::move(m_remote); // the window shows it still
    if (std::holds_alternative<Manager::Busy>(opening))                // another window was faster
        attach();
    else
        manage(std::move(std::get<std::unique_ptr<Manager>>(opening)));
}

void WindowApplication::showWindow(DaemonSession &session)
{
    if (m_window) {
        m_window->setSession(session);
        return;
    }
    m_window = std::make_unique<MainWindow>();
    connect(m_window.get(), &MainWindow::closeAsked, this, &WindowApplication::closeAsked);
    connect(m_window.get(), &MainWindow::takeOverAsked, this, &WindowApplication::takeOver);
    m_window->setSession(session);
    m_window->show();
}

// How it ends

void WindowApplication::closeAsked()
{
    if (!m_manager || !quitConcernsDaemon(m_manager->session().snapshot())) {
        quit();
        return;
    }
    const Snapshot snapshot = m_manager->session().snapshot();
    const QuitPreference preference(m_options.setup.places.config, snapshot.profile);
    std::optional<QuitChoice> choice = preference.load();
    if (!choice) {
        QuitDialog dialog(snapshot, m_window.get());
        if (dialog.exec() != QDialog::Accepted)
            return;
        choice = dialog.choice();
        if (dialog.isRemembered())
            preference.save(*choice);
    }
    if (*choice == QuitChoice::Stop)
        quit();
    else
        keepAndClose();
}

void WindowApplication::quit()
{
    if (!m_manager) {
        emit done(0);
        return;
    }
    m_leaving = true;
    m_manager->controller().leave(); // the window shows "Stopping" meanwhile
}

void WindowApplication::keepAndClose()
{
    if (m_options.setup.profile.lifetime == Lifetime::Independent)
        m_manager->controller().leaveRunning();
    else
        m_window->hide(); // the daemon would end with this process; a second start raises it
}

void WindowApplication::terminationAsked()
{
    if (m_leaving && m_manager) // a second signal does not wait
        m_manager->controller().leaveRunning();
    else
        quit();
}

void WindowApplication::fail(const Problem &problem)
{
    std::fprintf(stderr, "containerdeck: %s\n", qPrintable(problem.message()));
    QMessageBox::critical(m_window.get(), tr("Containerdeck"), problem.message());
    if (!m_window)
        emit done(1);
}

} // namespace deck
