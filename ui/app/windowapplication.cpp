// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/windowapplication.h"

#include "app/bugreport.h"
#include "app/quitpreference.h"
#include "app/settingsopener.h"
#include "checks/checkspage.h"
#include "config/configpage.h"
#include "control/remotesession.h"
#include "health/healthpage.h"
#include "runs/runspage.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>
#include <utility>

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
    if (std::holds_alternative<Manager::Busy>(opening))
        attach();
    else
        manageOrExplain(std::move(opening));
}

void WindowApplication::manageOrExplain(Manager::Opening opening)
{
    if (const auto *problem = std::get_if<Problem>(&opening))
        cannotManage(*problem);
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
    m_remote.reset(); // the window no longer looks at it
    if (m_options.setup.profile.startDaemon == true)
        controller.start(); // adopts the one that runs, too
    else
        controller.lookForDaemon();
}

void WindowApplication::attach()
{
    m_opening = std::make_unique<RemoteSession>(m_options.setup.profile, m_options.setup.places);
    connect(m_opening.get(), &RemoteSession::opened, this, &WindowApplication::attached);
    // Queued: the session that says so may be taken away for it.
    connect(m_opening.get(), &RemoteSession::lost, this, &WindowApplication::attachFailed,
            Qt::QueuedConnection);
    m_opening->open();
}

void WindowApplication::attached()
{
    if (m_options.newWindow || m_window) {
        showOpening();
        return;
    }
    connect(m_opening.get(), &RemoteSession::replied, this, [this](qint64, const auto &error) {
        if (!m_opening)
            return; // the answer to something that was clicked
        if (error)
            showOpening(); // it has no window: this one is its first
        else
            emit done(0); // its window is in front now
    });
    m_opening->requestRaise();
}

void WindowApplication::showOpening()
{
    const std::unique_ptr<RemoteSession> former = std::exchange(m_remote, std::move(m_opening));
    showWindow(*m_remote);
}

void WindowApplication::attachFailed()
{
    if (!m_opening)
        return;     // it was shown already; its window offers to take over
    if (m_window) { // it goes on showing what it showed, with its button
        m_opening.reset();
        return;
    }
    // It ended before it could answer, and the profile is free; or it is there and silent.
    Manager::Opening opening = Manager::open(m_options.setup);
    if (std::holds_alternative<Manager::Busy>(opening))
        showOpening();
    else
        manageOrExplain(std::move(opening));
}

void WindowApplication::takeOver()
{
    if (!m_opening) // otherwise under way
        manageOrAttach();
}

void WindowApplication::showWindow(DaemonSession &session)
{
    if (m_window) {
        m_window->setSession(session);
        return;
    }
    m_window = std::make_unique<MainWindow>();
    m_window->addPage(new HealthPage, tr("Health"));
    m_window->addPage(new RunsPage, tr("Runs"));
    m_window->addPage(new ConfigPage, tr("Configuration"));
    m_window->addPage(new ChecksPage, tr("Checks"));
    connect(m_window.get(), &MainWindow::closeAsked, this, &WindowApplication::closeAsked);
    // Queued: the session whose button was pressed goes away for it.
    connect(m_window.get(), &MainWindow::takeOverAsked, this, &WindowApplication::takeOver,
            Qt::QueuedConnection);
    m_bugReport = std::make_unique<BugReport>(m_options.setup, m_window.get());
    connect(m_window.get(), &MainWindow::bugReportAsked, m_bugReport.get(),
            [this] { m_bugReport->save(shownSession()); });
    new SettingsOpener(*m_window, [this]() -> DaemonSession & { return shownSession(); });
    m_window->setSession(session);
    m_window->show();
}

DaemonSession &WindowApplication::shownSession()
{
    if (m_remote)
        return *m_remote;
    return m_manager->session();
}

void WindowApplication::cannotManage(const Problem &problem)
{
    std::fprintf(stderr, "containerdeck: %s\n", qPrintable(problem.message()));
    auto *box = new QMessageBox(QMessageBox::Critical, tr("Containerdeck"), problem.message(),
                                QMessageBox::Close, m_window.get());
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_window) {
        m_exitCode = 1;
        connect(box, &QDialog::finished, this, &WindowApplication::quit);
    }
    box->open(); // and not exec(): SIGTERM ends the program meanwhile, too
}

// How it ends

void WindowApplication::closeAsked()
{
    if (m_leaving)
        return; // the window stays until the daemon has ended
    if (!m_manager || !quitConcernsDaemon(m_manager->session().snapshot())) {
        quit();
        return;
    }
    const auto choice = askOrRecall(m_manager->session().snapshot());
    if (!choice || m_leaving) // SIGTERM may have come while the question stood there
        return;
    if (*choice == QuitChoice::Stop)
        quit();
    else
        keepAndClose();
}

std::optional<QuitChoice> WindowApplication::askOrRecall(const Snapshot &snapshot)
{
    const QuitPreference preference(m_options.setup.places.config, snapshot.profile);
    if (const auto remembered = preference.load())
        return remembered;
    QuitDialog dialog(snapshot, m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    if (dialog.isRemembered())
        preference.save(dialog.choice());
    return dialog.choice();
}

void WindowApplication::quit()
{
    if (!m_manager) {
        emit done(m_exitCode);
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

} // namespace deck
