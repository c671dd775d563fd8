// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/colorscheme.h"
#include "app/desktopintegration.h"
#include "app/openprofile.h"
#include "app/quitflow.h"
#include "app/startoptions.h"
#include "control/terminationwatch.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace deck {

class BugReport;
class MainWindow;
struct Problem;
class ProfileDesk;
class WindowMemory;

/// One run of `containerdeck`: one window, and the profiles that it has shown so far, each managed
/// by this program or attached to. Window, program and daemons have lifetimes of their own; this
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

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The program is to end.
    void done(int exitCode);

private:
    OpenProfile &add(const Setup &setup);
    void chooseProfile(const QString &name);
    void closeProfile(const QString &name);
    void show(OpenProfile &profile);
    void showAtFirst();
    void raise(OpenProfile &profile, const QString &activationToken, bool showsLog);
    void activated(std::optional<StartAction> action, const QString &token);
    void act();
    void carryOut(StartAction action);
    void forget(const QString &name);
    void makeWindow();
    void joinDesktop();
    [[nodiscard]] bool isShown(const OpenProfile &profile) const { return m_shown == &profile; }

    void failed(OpenProfile &profile, const Problem &problem);

    const StartOptions m_options;
    ColorScheme m_colors;
    // The window looks at a session, so it goes first: members are destroyed from the last one up.
    OpenProfiles m_profiles;
    QuitFlow m_quit;
    OpenProfile *m_shown = nullptr;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<BugReport> m_bugReport; ///< of the profile that is shown
    std::unique_ptr<ProfileDesk> m_desk;
    DesktopIntegration m_desktop; ///< before the window and the profiles that it looks at
    bool m_wasShown = false;
    int m_exitCode = 0;
};

} // namespace deck
