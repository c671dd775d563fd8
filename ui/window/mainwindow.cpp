// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "window/mainwindow.h"

#include "daemon/daemonsession.h"
#include "help/firstrunpage.h"
#include "help/helpmenu.h"
#include "logview/logpage.h"
#include "presentation/inspectionwords.h"
#include "presentation/safetext.h"
#include "presentation/statepresentation.h"
#include "profiles/profilesmenu.h"
#include "widgets/sessionpage.h"
#include "widgets/taborder.h"
#include "window/attentionbar.h"
#include "window/daemonactions.h"
#include "window/headerpanel.h"
#include "window/morelogmenu.h"
#include "window/ownerwatch.h"
#include "window/pagetabs.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QVBoxLayout>

namespace deck {
namespace {

constexpr qsizetype kLongestTitle = 80;

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_actions(new DaemonActions(this)),
      m_header(new HeaderPanel(*m_actions, this)), m_attention(new AttentionBar(this)),
      m_log(new LogPage(this)), m_firstRun(new FirstRunPage(*m_actions->start(), this)),
      m_pages(new PageTabs(this)), m_profiles(new ProfilesMenu(this)),
      m_moreLog(new MoreLogMenu(this)), m_owner(new OwnerWatch(this))
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/org.containerdeck.Containerdeck.svg")));
    layOut();
    makeMenus();
    connect(m_attention, &AttentionBar::repairAsked, this, &MainWindow::repair);
    connect(m_attention, &AttentionBar::usualLogAsked, m_moreLog, &MoreLogMenu::backToUsual);
    connect(m_attention, &AttentionBar::logAsked, this, [this] { showLog(m_shownLog); });
    connect(m_pages, &QTabWidget::currentChanged, this,
            [this] { m_attention->setLogInFront(m_pages->currentWidget() == m_log); });
    m_attention->setLogInFront(true);
    m_firstRun->hide(); // until it is the log page's
    connect(m_firstRun, &FirstRunPage::checksAsked, this, &MainWindow::checksAsked);
    connect(m_moreLog, &MoreLogMenu::refused, this, &MainWindow::showRefusal);
    connect(m_owner, &OwnerWatch::changed, this, &MainWindow::showSession);
    m_log->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_attention);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    resize(QSize(1100, 720).boundedTo(screen()->availableSize() * 0.9));
}

void MainWindow::makeDaemonMenu()
{
    QMenu *daemon = menuBar()->addMenu(tr("&Daemon"));
    for (QAction *action : {m_actions->start(), m_actions->restart(), m_actions->stop()})
        daemon->addAction(action);
    daemon->addSeparator();
    daemon->addMenu(m_moreLog);
    QAction *command =
        daemon->addAction(tr("&Copy Command for a Terminal"), this, &MainWindow::commandWanted);
    command->setObjectName(QStringLiteral("copyCommand"));
    command->setToolTip(tr("A line that lists the daemon's containers, to go on from"));
    QAction *settings = daemon->addAction(tr("S&ettings…"), this, &MainWindow::settingsAsked);
    settings->setObjectName(QStringLiteral("settings"));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QAction *background =
        daemon->addAction(tr("&Login and Background…"), this, &MainWindow::backgroundAsked);
    background->setObjectName(QStringLiteral("background"));
    daemon->addSeparator();
    QAction *quit = daemon->addAction(tr("&Quit"), this, &MainWindow::closeAsked);
    quit->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Q), QKeySequence(Qt::CTRL | Qt::Key_W)});
}

void MainWindow::makeMenus()
{
    makeDaemonMenu();
    menuBar()->addMenu(m_profiles);
    m_header->setProfilesMenu(m_profiles);
    m_view = menuBar()->addMenu(tr("&View"));
    m_view->addAction(m_pages->add(m_log, tr("Log")));
    menuBar()->addMenu(m_log->menu());
    // Its shortcuts work on every page, and what they do is to be seen.
    connect(m_log->menu(), &QMenu::triggered, this, [this] { m_pages->bringToFront(m_log); });
    auto *help = new HelpMenu(*this);
    connect(help, &HelpMenu::bugReportAsked, this, &MainWindow::bugReportAsked);
    menuBar()->addMenu(help);
}

void MainWindow::addPage(SessionPage *page, const QString &title)
{
    m_view->addAction(m_pages->add(page, title));
    page->setSession(m_session);
    connect(page, &SessionPage::badgeChanged, this,
            [this, page](const QString &badge) { m_pages->setBadge(page, badge); });
    connect(page, &SessionPage::logAsked, this, &MainWindow::showLog);
}

void MainWindow::showLog(const QString &logFile)
{
    m_log->showRun(logFile);
    m_pages->bringToFront(m_log);
}

void MainWindow::showLogPage()
{
    m_pages->bringToFront(m_log);
}

void MainWindow::showPage(SessionPage *page)
{
    m_pages->bringToFront(page);
    raiseToFront();
}

void MainWindow::setSession(DaemonSession &session)
{
    if (m_session)
        m_session->disconnect(this);
    m_refusal.reset(); // was the old one's
    m_session = &session;
    m_actions->setSession(&session);
    m_header->setSession(session);
    m_moreLog->setSession(&session);
    m_firstRun->setSession(&session);
    m_owner->setSession(&session);
    for (SessionPage *page : findChildren<SessionPage *>())
        page->setSession(&session);
    connect(&session, &DaemonSession::changed, this, [this] {
        m_refusal.reset();
        showSession();
    });
    connect(&session, &DaemonSession::refused, this, &MainWindow::showRefusal);
    showSession();
}

void MainWindow::showSession()
{
    if (!m_session)
        return;
    const Snapshot snapshot = m_session->snapshot();
    m_header->setSnapshot(snapshot, m_session->isManager());
    if (m_profiles->current() != snapshot.profile)
        m_profiles->setCurrent(snapshot.profile);
    m_actions->enable(availableCommands(snapshot, m_owner->ownership().owner),
                      unsafeReason(m_owner->ownership()));
    m_moreLog->setSnapshot(snapshot);
    m_attention->setAttention(attention(snapshot));
    showLogOf(snapshot);
    const QString name = safeLine(snapshot.profile, kLongestTitle);
    setWindowTitle(
        tr("%1 – %2 – Containerdeck")
            .arg(presentState(snapshot).word, m_isOfSystem ? tr("%1 (system)").arg(name) : name));
}

void MainWindow::showLogOf(const Snapshot &snapshot)
{
    m_firstRun->setSnapshot(snapshot);
    m_shownLog = snapshot.logFile;
    if (!snapshot.logFile.isEmpty())
        m_log->follow(snapshot.logFile);
    m_log->setNotice(snapshot.logNotice);
    m_log->setIdle(snapshot.pid == 0 &&
                   (snapshot.state == State::Stopped || snapshot.state == State::Failed));
}

void MainWindow::setFirstRunFacts(const FirstRunFacts &facts)
{
    m_firstRun->setFacts(facts);
    m_log->setFirstRunPage(m_firstRun);
}

void MainWindow::setOfSystem(bool ofSystem)
{
    m_isOfSystem = ofSystem;
    m_header->setOfSystem(ofSystem);
}

std::optional<Attention> MainWindow::attention(const Snapshot &snapshot) const
{
    if (m_refusal)
        return attentionFor(*m_refusal, Tone::Caution);
    if (const auto urgent = attentionFor(snapshot))
        return snapshot.error ? urgent : withMoreLog(*urgent, snapshot);
    const QString foreign = unsafeReason(m_owner->ownership());
    if (foreign.isEmpty())
        return moreLogAttention(snapshot);
    Attention attention;
    attention.text = foreign;
    return attention;
}

void MainWindow::showRefusal(const DaemonError &error)
{
    m_refusal = error;
    showSession();
}

void MainWindow::repair(Repair repair)
{
    if (repair == Repair::TakeOver)
        emit takeOverAsked();
    else if (m_session)
        m_session->repair(repair, Asker::Window);
}

void MainWindow::raiseToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return focusInLayoutOrder(*this, next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    emit closeAsked();
}

} // namespace deck
