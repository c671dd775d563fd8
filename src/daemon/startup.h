// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "daemon/daemonerror.h"
#include "daemon/startdecision.h"
#include "posix/pidfd.h"
#include "process/launcher.h"

#include <QProcessEnvironment>

#include <variant>

namespace deck {

struct LaunchPlan;

/// A daemon's process, launched or adopted, not yet known to be usable.
struct StartedDaemon
{
    PidFd process;
    bool adopted = false;
    qint64 startedAtMs = 0; ///< since the epoch
    QString program;
    QStringList arguments;
    std::optional<int> oomScoreAdj;
    QString logFile;
    QString logNotice;
    QList<Remark> warnings;
};

/// Steps 2 to 9 of a start (CONTRIBUTING.md, "A start"): from nothing to a process whose pid is
/// written. Either it all happened, or nothing of it is left but the folders. Main thread.
class Startup
{
public:
    enum class Mode {
        LaunchOrAdopt,
        AdoptOnly, ///< without a live daemon: an error of code StartDisabled, and nothing is made
    };
    /// A daemon is to be launched in a user namespace, and there is none.
    struct NamespaceNeeded
    {
    };
    using Outcome = std::variant<StartedDaemon, DaemonError, NamespaceNeeded>;

    /// `member` is a process of the user namespace that a rootless daemon is launched in; 0: there
    /// is none.
    Startup(const Profile &profile, const Places &places, Launcher &launcher, pid_t member = 0);

    [[nodiscard]] Outcome run(Mode mode, MalformedPidFile handling,
                              const QProcessEnvironment &environment);

private:
    [[nodiscard]] Outcome adopt(const AdoptIt &adoption, QList<Remark> warnings);
    [[nodiscard]] Outcome launch(const LaunchPlan &plan, QList<Remark> warnings);
    [[nodiscard]] std::optional<DaemonError> prepareFolders() const;
    [[nodiscard]] std::optional<DaemonError> preparePidFile() const;
    [[nodiscard]] std::optional<DaemonError> writeConfig(const QByteArray &config) const;
    [[nodiscard]] std::optional<DaemonError> setAside(QList<Remark> &warnings) const;
    [[nodiscard]] Launcher::Request requestFor(const LaunchPlan &plan, int logFd) const;
    [[nodiscard]] Outcome spawn(const LaunchPlan &plan);
    [[nodiscard]] std::optional<DaemonError> applyOomScore(StartedDaemon &daemon) const;
    [[nodiscard]] std::optional<DaemonError> writePid(const StartedDaemon &daemon) const;

    const Profile &m_profile;
    const Places &m_places;
    Launcher &m_launcher;
    const pid_t m_member;
    PidFile m_pidFile;
};

/// After the end of a daemon: its pid file and the sockets it left behind go, unless somebody
/// serves them by now.
void cleanUpAfter(pid_t daemon, const Places &places);

} // namespace deck
