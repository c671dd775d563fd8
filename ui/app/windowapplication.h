// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/colorscheme.h"
#include "app/desktopintegration.h"
#include "app/openprofile.h"
#include "app/startoptions.h"
#include "control/terminationwatch.h"
#include "window/quitdialog.h"

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
    using Choices = std::map<OpenProfile *, QuitChoice>;

    OpenProfile &add(const Setup &setup);
    void chooseProfile(const QString &name);
    void closeProfile(const QString &name);
    void show(OpenProfile &profile);
    void showAtFirst();
    void raise(OpenProfile &profile, const QString &activationToken, bool showsLog);
    void carryOut(StartAction action);
    void forget(const QString &name);
    void makeWindow();
    void joinDesktop();
    [[nodiscard]] bool isShown(const OpenProfile &profile) const { return m_shown == &profile; }

    void closeAsked();
    [[nodiscard]] std::optional<Choices> askOrRecall();
    void quit();
    void closeBy(const Choices &choices);
    void leaveBy(const Choices &choices);
    void hasLeft();
    void terminationAsked();
    void failed(OpenProfile &profile, const Problem &problem);

    const StartOptions m_options;
    ColorScheme m_colors;
    // The window looks at a session, so it goes first: members are destroyed from the last one up.
    std::map<QString, std::unique_ptr<OpenProfile>> m_profiles;
    OpenProfile *m_shown = nullptr;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowMemory> m_memory;
    std::unique_ptr<BugReport> m_bugReport; ///< of the profile that is shown
    std::unique_ptr<ProfileDesk> m_desk;
    DesktopIntegration m_desktop; ///< before the window and the profiles that it looks at
    qsizetype m_stillThere = 0;   ///< profiles that have yet to tell that they have left
    bool m_leaving = false;
    int m_exitCode = 0;
};

} // namespace deck
