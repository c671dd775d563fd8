// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/colorscheme.h"
#include "app/startoptions.h"
#include "control/manager.h"
#include "control/terminationwatch.h"
#include "window/quitdialog.h"

#include <QObject>

#include <memory>
#include <optional>

namespace deck {

class BugReport;
class DaemonSession;
class MainWindow;
struct Problem;
class RemoteSession;

/// One run of `containerdeck`: manages the daemon itself, attaches to its manager, or asks the
/// window that is there to come to the front. Window, program and daemon have three lifetimes; this
/// class joins them.
class WindowApplication : public QObject
{
    Q_OBJECT

public:
    WindowApplication(StartOptions options, TerminationWatch &termination);
    ~WindowApplication() override;

    /// Once, in the running event loop.
    void begin();

    /// Null until there is something to show.
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

signals:
    /// The program is to end.
    void done(int exitCode);

private:
    void manageOrAttach();
    void manageOrExplain(Manager::Opening opening);
    void manage(std::unique_ptr<Manager> manager);
    void attach();
    void attached();
    void showOpening();
    void attachFailed();
    void takeOver();
    void showWindow(DaemonSession &session);
    [[nodiscard]] DaemonSession &shownSession();

    void closeAsked();
    [[nodiscard]] std::optional<QuitChoice> askOrRecall(const Snapshot &snapshot);
    void quit();
    void keepAndClose();
    void terminationAsked();
    void cannotManage(const Problem &problem);

    const StartOptions m_options;
    ColorScheme m_colors;
    // The window looks at a session, so it goes first: members are destroyed from the last one up.
    std::unique_ptr<Manager> m_manager;
    std::unique_ptr<RemoteSession> m_remote;
    std::unique_ptr<RemoteSession> m_opening; ///< asked, and not shown yet
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<BugReport> m_bugReport;
    bool m_leaving = false;
    int m_exitCode = 0;
};

} // namespace deck
