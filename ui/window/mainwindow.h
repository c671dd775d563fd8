// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonerror.h"
#include "presentation/attention.h"

#include <QMainWindow>
#include <QMenu>
#include <QPointer>

#include <optional>

namespace deck {

class AttentionBar;
class DaemonActions;
class DaemonSession;
class FirstRunPage;
class HeaderPanel;
struct FirstRunFacts;
class LogPage;
class MoreLogMenu;
class OwnerWatch;
class PageTabs;
class ProfilesMenu;
class SessionPage;

/// The window over one daemon. It knows the daemon by its session alone; whoever made the session
/// decides what closing the window and taking over mean.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows this session from now on. Should it go before another one is set, the window
    /// keeps what it showed and offers nothing.
    void setSession(DaemonSession &session);
    /// Says with the profile's name that it is root's, where this user is not.
    void setOfSystem(bool ofSystem);
    /// For as long as a profile has no log, it is said what Start will do; before this is called,
    /// nothing is.
    void setFirstRunFacts(const FirstRunFacts &facts);
    /// Adds a page behind the ones that are there; it is given the window's session, and Alt with
    /// its number brings it to the front.
    void addPage(SessionPage *page, const QString &title);
    /// In the menu bar, and at the profile's name.
    [[nodiscard]] ProfilesMenu *profilesMenu() const { return m_profiles; }
    /// Start, Stop and Restart, for whoever offers them elsewhere.
    [[nodiscard]] DaemonActions &actions() { return *m_actions; }
    /// Brings one of its pages to the front.
    void showPage(SessionPage *page);
    /// The page Log comes to the front.
    void showLogPage();
    /// On the page Log, which comes to the front.
    void showLog(const QString &logFile);
    /// Brings the window to the front, from wherever it is.
    void raiseToFront();

signals:
    /// The person closes the window; it is still shown.
    void closeAsked();
    /// The session's manager has gone, and the person wants this program in its place.
    void takeOverAsked();
    /// The person wants to see whether all is there that a start needs.
    void checksAsked();
    /// The person wants an archive for a bug report.
    void bugReportAsked();
    /// The person wants a line for a terminal, to speak to the daemon there.
    void commandWanted();
    /// The person wants to choose what the program does at login and in the background.
    void backgroundAsked();
    /// The person wants to see, and perhaps change, what the profile has.
    void settingsAsked();

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void makeMenus();
    void makeDaemonMenu();
    void showSession();
    [[nodiscard]] std::optional<Attention> attention(const Snapshot &snapshot) const;
    void showRefusal(const DaemonError &error);
    void repair(Repair repair);
    void showLogOf(const Snapshot &snapshot);

    QPointer<DaemonSession> m_session;
    std::optional<DaemonError> m_refusal; ///< of the last command, until something changes
    DaemonActions *m_actions;
    HeaderPanel *m_header;
    AttentionBar *m_attention;
    LogPage *m_log;
    FirstRunPage *m_firstRun;
    QString m_shownLog; ///< the daemon's, or what it left last
    PageTabs *m_pages;
    QMenu *m_view = nullptr;
    ProfilesMenu *m_profiles;
    MoreLogMenu *m_moreLog;
    bool m_isOfSystem = false;
    OwnerWatch *m_owner;
};

} // namespace deck
