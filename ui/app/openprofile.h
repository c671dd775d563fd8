// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/manager.h"
#include "desktop/startaction.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>

namespace deck {

class DaemonSession;
class RemoteSession;

/// A profile that this program has to do with: it manages its daemon, or is attached to whoever
/// does. Main thread.
class OpenProfile : public QObject
{
    Q_OBJECT

public:
    /// What to do where a window of another program holds the profile.
    enum class Elsewhere {
        Raise, ///< ask it to come to the front
        Attach,
    };

    explicit OpenProfile(Setup setup, QObject *parent = nullptr);
    ~OpenProfile() override;

    /// Once. Tells opened(), raisedElsewhere() or failed(), possibly before it returns. Where a
    /// window is raised elsewhere, the action goes to it; otherwise see takeAction().
    void open(Elsewhere elsewhere, std::optional<StartAction> action = std::nullopt);
    /// Becomes the manager in place of one that has gone; opened() again where that can be done.
    void takeOver();

    [[nodiscard]] const Setup &setup() const { return m_setup; }
    [[nodiscard]] QString name() const { return m_setup.profile.name; }
    /// Null until opened().
    [[nodiscard]] DaemonSession *session() const;
    [[nodiscard]] bool isManager() const { return m_manager != nullptr; }
    /// It is known whether its daemon lives.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    /// Something else to do, in place of what is still to be done.
    void setAction(StartAction action) { m_action = action; }
    [[nodiscard]] std::optional<StartAction> action() const { return m_action; }
    /// What is left to be done here; only once.
    [[nodiscard]] std::optional<StartAction> takeAction()
    {
        return std::exchange(m_action, std::nullopt);
    }
    /// Of a daemon that this program started, and that quitting therefore concerns.
    [[nodiscard]] bool concernsQuitting() const;

    /// This program is about to end: the manager lets go of its daemon. Tells left(), at once where
    /// there is none.
    void leave();
    void leaveRunning();
    /// As by its button.
    void stopDaemon();

signals:
    /// There is a session to show, or another one than before, which is about to go.
    void opened();
    /// See isSettled().
    void settled();
    /// The window that holds the profile is in front now.
    void raisedElsewhere();
    /// A second start asks for this profile's window.
    void raiseAsked(const deck::RaiseRequest &request);
    void failed(const deck::Problem &problem);
    void left();

private:
    void manageOrAttach();
    void manageOrFail(Manager::Opening opening);
    void manage(std::unique_ptr<Manager> manager);
    void attach();
    void attached();
    void attachFailed();
    void tellLeft();
    void showOpening();
    void askThere();
    void settle();

    Setup m_setup;
    bool m_hasLeft = false;
    bool m_isSettled = false;
    Elsewhere m_elsewhere = Elsewhere::Raise;
    std::optional<StartAction> m_action;
    qint64 m_raise = 0; ///< the number of that request
    std::unique_ptr<Manager> m_manager;
    std::unique_ptr<RemoteSession> m_remote;
    std::unique_ptr<RemoteSession> m_opening; ///< asked, and not shown yet
};

} // namespace deck
