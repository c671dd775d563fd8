// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/places.h"
#include "config/profile.h"
#include "daemon/clock.h"
#include "daemon/hangresponse.h"
#include "daemon/healthmonitor.h"
#include "daemon/restartpolicy.h"
#include "daemon/snapshot.h"
#include "daemon/startup.h"
#include "daemon/statetable.h"
#include "process/launcher.h"
#include "process/stopper.h"
#include "rootless/rootlesskit.h"
#include "rpc/daemonclient.h"

#include <QMap>
#include <QObject>
#include <QProcessEnvironment>
#include <QTimer>

#include <memory>
#include <optional>

namespace deck {

class ProcessWatch;

/// More in the daemon's log than the profile says, for a while.
struct TemporaryLog
{
    QString level;   ///< empty: as the profile has it
    QDateTime until; ///< when it is to end
};

/// Owns one daemon of one profile: starts or adopts it, watches it, restarts it by policy, stops
/// it. Whoever makes one holds the lock of the profile's state folder. Main thread only.
///
/// The state is always observed: from the kernel (the child's end, a pidfd for a daemon that was
/// adopted) and from the daemon's own answers. There is no polling for either.
class ContainerdController : public QObject
{
    Q_OBJECT

public:
    /// What tests hold: how a process is made, how the daemon is asked, and time.
    struct Parts
    {
        std::unique_ptr<Launcher> launcher;
        std::unique_ptr<DaemonClient> client;
        std::unique_ptr<Clock> clock;
        std::unique_ptr<Launcher> kitLauncher; ///< of rootlesskit
    };
    /// A daemon that logs while it starts is given this many times its startTimeout at most.
    static constexpr int kLongestStart = 5;
    /// How long an adopted daemon may be silent before it is shown as not responding.
    static constexpr std::chrono::seconds kAdoptionPatience{6};

    ContainerdController(Profile profile, Places places, Parts parts, QObject *parent = nullptr);
    /// A launched daemon of lifetime `manager` is killed, as the kernel would with this process;
    /// any other goes on. Use leave() for an orderly end.
    ~ContainerdController() override;

    [[nodiscard]] const Snapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }

    /// Adopts a live daemon; without one, nothing happens.
    void lookForDaemon();
    /// refused() when it is already started, or when the profile says startDaemon = false and there
    /// is nothing to adopt.
    void start(Asker from = Asker::Manager);
    void stop(Asker from = Asker::Manager);
    void restart(Asker from = Asker::Manager);
    /// Does what the snapshot's error offers.
    void repair(Repair repair, Asker from = Asker::Manager);

    /// Another profile of the same name and dialect. What a daemon is launched with counts from the
    /// next launch, the rest at once.
    void setProfile(const Profile &profile);
    /// Another log level than the profile's, from the next launch on and until it is taken back;
    /// the time is for those who look.
    void setTemporaryLog(const TemporaryLog &log);

    /// What a person should know about something beside the daemon: "log", "profile", "runs". It
    /// stands in the snapshot until that is told anew; none take it back.
    void setWarnings(const QString &about, const QStringList &warnings);
    /// The same for a change of the profile that was undone; an empty text takes it back.
    void setUndoneChange(const QString &words);

    /// The manager is about to end: a launched daemon is stopped, an adopted one goes on. Tells
    /// left() when that is done, possibly before returning.
    void leave();
    /// The manager is about to end and the daemon goes on. Of a daemon of lifetime `manager` the
    /// kernel disposes with the manager.
    void leaveRunning();

signals:
    /// The snapshot differs from the one before.
    void changed();
    /// A command was not taken.
    void refused(const deck::DaemonError &error);
    /// The snapshot shows a process that was not there before: launched on that account, or
    /// adopted. Follows changed(), in Starting.
    void began(deck::Asker askedBy);
    /// The daemon was asked how it is, in Running, whatever came of it.
    void checked();
    /// The daemon's process has ended; once for each. The snapshot may show the next one already;
    /// `cause` is what was made of this end.
    void ended(const deck::ExitStatus &exit, const std::optional<deck::DaemonError> &cause);
    void left();

private:
    void handle(Event event); ///< the only writer of the state
    void perform(Action action);
    void publish();

    void beginStart(Startup::Mode mode);
    void refuseStart(const DaemonError &error);
    [[nodiscard]] bool isRootless() const;
    /// A process of the namespace to launch in; 0: none, or none is needed.
    [[nodiscard]] pid_t lookAtNamespaces();
    [[nodiscard]] bool isNetworkAnother() const;
    void raiseNamespaces();
    void cancelRaising();
    void namespacesRaised();
    void namespacesFailed(const Problem &problem);
    void namespacesLost();
    void lowerNamespaces();
    /// What lives in the namespaces beside the daemon.
    [[nodiscard]] QList<ProcessInfo> othersInside() const;
    void showNamespaces();
    void bind(StartedDaemon daemon);
    void waitUntilUsable();
    void becameUsable(const DaemonReport &report);
    void healthReported(const DaemonReport &report);
    void stoppedAnswering();
    void replaceHungDaemon();
    void foreignPeerFound(pid_t peer);
    void startTimeIsUp();

    void terminate(std::chrono::milliseconds patience);
    void stopRefused(const OsError &error);
    void stopIsStuck();

    void processEnded(ExitStatus exit); ///< the one place where every end arrives
    [[nodiscard]] Event eventOf(const ExitStatus &exit, State before);
    [[nodiscard]] Event applyPolicy(bool failure);
    void forgetProcess();
    [[nodiscard]] bool isWatchOnly() const { return m_profile.startDaemon == false; }
    void asked(Wanted wanted, Asker from);
    void composeWarnings();

    [[nodiscard]] Profile launchProfile() const;

    Profile m_profile;
    TemporaryLog m_temporaryLog;
    const Places m_places;
    const std::unique_ptr<Clock> m_clock;
    const std::unique_ptr<Launcher> m_launcher;
    const std::unique_ptr<DaemonClient> m_client;
    RootlessKit m_rootless;
    HealthMonitor m_monitor;
    HangResponse m_hangResponse;
    Stopper m_stopper;
    RestartPolicy m_policy;
    QTimer m_startTimer;
    QTimer m_retryTimer;

    std::optional<PidFd> m_process;
    std::unique_ptr<ProcessWatch> m_watch; ///< of an adopted process
    Clock::TimePoint m_startedAt;
    MalformedPidFile m_pidFileHandling;
    bool m_isFailure = false; ///< the present stop is the end of a failure, not a wish
    bool m_leaving = false;

    QStringList m_startWarnings;
    QMap<QString, QStringList> m_warnings; ///< of setWarnings()
    Asker m_startAsker = Asker::Manager;   ///< of the next start
    Asker m_stopAsker = Asker::Manager;
    bool m_hasBegun = false; ///< and it is yet to be told
    Snapshot m_snapshot;
    Snapshot m_published;
};

} // namespace deck
