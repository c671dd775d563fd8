// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/colorscheme.h"
#include "app/startoptions.h"
#include "control/terminationwatch.h"

#include <QObject>

#include <memory>

namespace deck {

class DaemonSession;
class MainWindow;
class Manager;
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

signals:
    /// The program is to end.
    void done(int exitCode);

private:
    void manageOrAttach();
    void manage(std::unique_ptr<Manager> manager);
    void attach();
    void attached();
    void takeOver();
    void showWindow(DaemonSession &session);

    void closeAsked();
    void quit();
    void keepAndClose();
    void terminationAsked();
    void fail(const Problem &problem);

    const StartOptions m_options;
    ColorScheme m_colors;
    // The window looks at a session, so it goes first: members are destroyed from the last one up.
    std::unique_ptr<Manager> m_manager;
    std::unique_ptr<RemoteSession> m_remote;
    std::unique_ptr<MainWindow> m_window;
    bool m_leaving = false;
};

} // namespace deck
