// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/openprofile.h"
#include "app/startoptions.h"
#include "desktop/applicationservice.h"
#include "desktop/autostart.h"
#include "desktop/desktoppreference.h"
#include "desktop/shutdowndelay.h"
#include "desktop/trayhost.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>

namespace deck {

class BackgroundDialog;
class MainWindow;
class ProfileNotifier;
class TrayIcon;

/// Joins the program to the desktop around its window: its entry in the menu, the tray,
/// notifications, login and shutdown. Each of them is left out where the desktop has no such
/// thing. Main thread.
class DesktopIntegration final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopIntegration(StartOptions options, QObject *parent = nullptr);
    ~DesktopIntegration() override;

    /// Once, at the beginning.
    void begin();
    /// This profile's daemon is told of from now on; again, when its session is another one.
    void follow(OpenProfile &profile);
    void forget(OpenProfile &profile);
    /// The window shows this profile. The window must outlive this object.
    void setShown(MainWindow &window, OpenProfile &profile);
    /// The window is there when somebody asks for it: with the tray's icon, or by a second start.
    [[nodiscard]] bool hasTrayIcon() const;
    /// It is known whether there is a tray.
    [[nodiscard]] bool isSettled() const { return m_trayHost.isKnown(); }
    /// What the program does at login and in the background, for a person to choose.
    void choose();

signals:
    /// Somebody wants the window of the profile that is shown.
    void activated(const QString &activationToken);
    void actionAsked(deck::StartAction action, const QString &activationToken);
    /// Somebody wants the log of this profile's daemon.
    void logAsked(deck::OpenProfile *profile, const QString &activationToken);
    void quitAsked();
    /// The session or the machine goes down: nothing is asked any more.
    void endAsked();
    /// There is no status icon any more, where there was one.
    void trayIconLost();
    /// It is known whether there is a tray; once, after begin().
    void settled();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void makeTray(MainWindow &window);
    void showTray();
    void sessionChanged();
    void look();
    void take(const BackgroundDialog &dialog, const Autostart::Choice &before);
    void tell(const Problem &problem);
    [[nodiscard]] const Setup &shownSetup() const;
    [[nodiscard]] QStringList command() const;
    [[nodiscard]] bool isWatched(const OpenProfile &profile) const;

    const StartOptions m_options; ///< as the program was started
    const QString m_settings;     ///< see windowSettingsFile()
    DesktopPreference m_preference;
    ApplicationService m_service;
    TrayHost m_trayHost;
    ShutdownDelay m_shutdownDelay;
    std::map<OpenProfile *, std::unique_ptr<ProfileNotifier>> m_notifiers;
    std::unique_ptr<TrayIcon> m_tray;
    MainWindow *m_window = nullptr;
    OpenProfile *m_shown = nullptr;
    QPointer<BackgroundDialog> m_dialog;
};

} // namespace deck
