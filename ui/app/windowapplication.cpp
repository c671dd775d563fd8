// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "app/windowapplication.h"

#include "app/bugreport.h"
#include "app/firstrun.h"
#include "app/profiledesk.h"
#include "app/settingsopener.h"
#include "app/windowmemory.h"
#include "checks/checkspage.h"
#include "config/terminalcommand.h"
#include "configuration/configpage.h"
#include "desktop/activationtoken.h"
#include "health/healthpage.h"
#include "presentation/safetext.h"
#include "runs/runspage.h"
#include "window/daemonactions.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>

#include <cstdio>
#include <utility>

namespace deck {

using namespace Qt::StringLiterals;

WindowApplication::WindowApplication(StartOptions options, TerminationWatch &termination)
    : m_options(std::move(options)), m_quit(m_profiles, [this] { return m_window.get(); }),
      m_desktop(m_options)
{
    connect(&termination, &TerminationWatch::asked, &m_quit, &QuitFlow::terminate);
    connect(&m_quit, &QuitFlow::over, this, [this] { emit done(m_exitCode); });
    connect(&m_quit, &QuitFlow::hidingAsked, this,
            [this] { m_window->hide(); }); // a second start raises it
    qApp->installEventFilter(this);
    joinDesktop();
}

void WindowApplication::joinDesktop()
{
    connect(&m_desktop, &DesktopIntegration::activated, this,
            [this](const QString &token) { activated(std::nullopt, token); });
    connect(&m_desktop, &DesktopIntegration::actionAsked, this, &WindowApplication::activated);
    connect(&m_desktop, &DesktopIntegration::logAsked, this,
            [this](OpenProfile *profile, const QString &token) { raise(*profile, token, true); });
    connect(&m_desktop, &DesktopIntegration::quitAsked, &m_quit, &QuitFlow::quit);
    connect(&m_desktop, &DesktopIntegration::endAsked, &m_quit, &QuitFlow::end);
    connect(&m_desktop, &DesktopIntegration::trayIconLost, this, &WindowApplication::showAtFirst);
    connect(&m_desktop, &DesktopIntegration::settled, this, &WindowApplication::showAtFirst);
}

/// Somebody wants the window, and perhaps something done. Before there is one, it is kept for it.
void WindowApplication::activated(std::optional<StartAction> action, const QString &token)
{
    OpenProfile &profile = m_shown != nullptr ? *m_shown : *m_profiles.begin()->second;
    if (action)
        profile.setAction(*action);
    if (m_window)
        raise(profile, token, action == StartAction::ShowLog);
    act();
}

WindowApplication::~WindowApplication() = default;

void WindowApplication::begin()
{
    m_colors.begin(m_options.colorScheme);
    m_desktop.begin();
    OpenProfile &profile = add(m_options.setup);
    connect(&profile, &OpenProfile::raisedElsewhere, this, [this] { emit done(0); });
    profile.open(m_options.newWindow ? OpenProfile::Elsewhere::Attach
                                     : OpenProfile::Elsewhere::Raise,
                 m_options.action);
}

// Which profile

OpenProfile &WindowApplication::add(const Setup &setup)
{
    auto &place = m_profiles[setup.profile.name];
    place = std::make_unique<OpenProfile>(setup);
    OpenProfile *profile = place.get();
    connect(profile, &OpenProfile::opened, this, [this, profile] { show(*profile); });
    connect(profile, &OpenProfile::settled, this, &WindowApplication::act);
    connect(profile, &OpenProfile::raiseAsked, this, [this, profile](const RaiseRequest &request) {
        raise(*profile, request.activationToken, request.showsLog);
    });
    connect(profile, &OpenProfile::failed, this,
            [this, profile](const Problem &problem) { failed(*profile, problem); });
    connect(profile, &OpenProfile::left, &m_quit, &QuitFlow::hasLeft);
    return *profile;
}

void WindowApplication::chooseProfile(const QString &name)
{
    if (const auto found = m_profiles.find(name); found != m_profiles.end()) {
        show(*found->second);
        return;
    }
    // What the command line lays over a profile was meant for the one that it names.
    const ProfileSource &source = *m_options.setup.source;
    const auto setup = readSetup(name, {source.home, {}, source.isAttached});
    if (const auto *problem = std::get_if<Problem>(&setup)) {
        m_desk->tell(*problem);
        return;
    }
    add(std::get<Setup>(setup)).open(OpenProfile::Elsewhere::Attach);
}

void WindowApplication::closeProfile(const QString &name)
{
    const auto found = m_profiles.find(name);
    if (found == m_profiles.end() || isShown(*found->second))
        return;
    const DaemonSession *session = found->second->session();
    if (session == nullptr || session->snapshot().pid == 0) // else the store says that it is in use
        forget(name);
}

void WindowApplication::forget(const QString &name)
{
    const auto found = m_profiles.find(name);
    if (found == m_profiles.end())
        return;
    m_desktop.forget(*found->second);
    m_profiles.erase(found);
}

void WindowApplication::show(OpenProfile &profile)
{
    if (profile.session() == nullptr)
        return; // it is being opened
    const bool isFirst = !m_window;
    if (isFirst)
        makeWindow();
    if (!isShown(profile) || !m_bugReport) {
        m_bugReport = std::make_unique<BugReport>(profile.setup(), m_window.get());
        m_shown = &profile;
    }
    m_window->setFirstRunFacts(firstRunFacts(profile.setup()));
    m_window->setSession(*profile.session());
    m_desktop.follow(profile);
    m_desktop.setShown(*m_window, profile);
    connect(profile.session(), &DaemonSession::changed, this, &WindowApplication::act,
            Qt::UniqueConnection);
    if (isFirst)
        showAtFirst();
    act();
}

/// Minimised is in the tray, once it is known whether there is one, and as long as there is.
void WindowApplication::showAtFirst()
{
    if (!m_window || m_window->isVisible())
        return;
    if (!m_options.minimized && !std::exchange(m_wasShown, true))
        m_window->show();
    else if (m_desktop.isSettled() && !m_desktop.hasTrayIcon())
        m_window->showMinimized();
}

void WindowApplication::raise(OpenProfile &profile, const QString &activationToken, bool showsLog)
{
    show(profile);
    if (showsLog)
        m_window->showLogPage();
    if (!activationToken.isEmpty())
        qputenv(kActivationToken, activationToken.toUtf8());
    m_window->raiseToFront();
}

/// What the profile that is shown was asked to do, once it is known how its daemon is. One that
/// starts can be stopped if it was launched; while it is being adopted nothing is known of it yet.
void WindowApplication::act()
{
    if (m_shown == nullptr || !m_shown->isSettled())
        return;
    const Snapshot snapshot = m_shown->session()->snapshot();
    const bool isCancelled =
        m_shown->action() == StartAction::Stop && snapshot.origin == Origin::Launched;
    if (snapshot.state == State::Starting && !isCancelled)
        return;
    if (const auto action = m_shown->takeAction())
        carryOut(*action);
}

/// As by its button: what means nothing now is not done.
void WindowApplication::carryOut(StartAction action)
{
    DaemonActions &actions = m_window->actions();
    switch (action) {
    case StartAction::Start:
        actions.start()->trigger();
        return;
    case StartAction::Stop:
        actions.stop()->trigger();
        return;
    case StartAction::Restart:
        actions.restart()->trigger();
        return;
    case StartAction::ShowLog:
        m_window->showLogPage();
        return;
    }
    Q_UNREACHABLE();
}

void WindowApplication::makeWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_window->addPage(new HealthPage, tr("Health"));
    m_window->addPage(new RunsPage, tr("Runs"));
    m_window->addPage(new ConfigPage, tr("Configuration"));
    m_window->addPage(new ChecksPage, tr("Checks"));
    connect(m_window.get(), &MainWindow::closeAsked, &m_quit, &QuitFlow::closeWindow);
    // Queued: the session whose button was pressed goes away for it.
    connect(
        m_window.get(), &MainWindow::takeOverAsked, this, [this] { m_shown->takeOver(); },
        Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::commandWanted, this, [this] {
        QGuiApplication::clipboard()->setText(
            terminalCommand(deckctlProgram(), m_shown->setup(),
                            {u"exec"_s, u"--"_s, u"ctr"_s, u"containers"_s, u"ls"_s}));
    });
    connect(m_window.get(), &MainWindow::checksAsked, this,
            [this] { m_window->showPage(m_window->findChild<ChecksPage *>()); });
    connect(m_window.get(), &MainWindow::bugReportAsked, this,
            [this] { m_bugReport->save(*m_shown->session()); });
    connect(m_window.get(), &MainWindow::backgroundAsked, &m_desktop, &DesktopIntegration::choose);
    new SettingsOpener(*m_window, [this]() -> DaemonSession & { return *m_shown->session(); });
    m_window->setOfSystem(m_options.setup.isAttached());
    m_memory = std::make_unique<WindowMemory>(*m_window, windowSettingsFile(m_options.setup));
    m_desk =
        std::make_unique<ProfileDesk>(m_options.setup.source.value_or(ProfileSource()), *m_window);
    connect(m_desk.get(), &ProfileDesk::chosen, this, &WindowApplication::chooseProfile);
    connect(m_desk.get(), &ProfileDesk::aboutToChange, this, &WindowApplication::closeProfile);
}

void WindowApplication::failed(OpenProfile &profile, const Problem &problem)
{
    std::fprintf(stderr, "containerdeck: %s\n", qPrintable(problem.message()));
    auto *box = new QMessageBox(QMessageBox::Critical, tr("The Profile Cannot Be Shown"),
                                asSentence(problem.message()), QMessageBox::Close, m_window.get());
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_window) {
        m_exitCode = 1;
        connect(box, &QDialog::finished, &m_quit, &QuitFlow::end);
    } else if (profile.session() == nullptr) { // it may work at the next attempt
        QMetaObject::invokeMethod(
            this, [this, name = profile.name()] { forget(name); }, Qt::QueuedConnection);
    }
    box->open(); // and not exec(): SIGTERM ends the program meanwhile, too
}

/// The session ends (X11's session management): closing the window would ask.
bool WindowApplication::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != qApp || event->type() != QEvent::Quit)
        return QObject::eventFilter(watched, event);
    m_quit.end();
    return true;
}

} // namespace deck
