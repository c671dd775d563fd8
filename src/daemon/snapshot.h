// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/profile.h"
#include "daemon/daemonerror.h"
#include "daemon/state.h"
#include "process/exitstatus.h"
#include "rootless/rootlessfacts.h"
#include "rpc/daemonreport.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace deck {

/// Everything that is known of a daemon at one moment, as observed. A value: windows, terminals and
/// remote sessions see the same.
struct Snapshot
{
    QString profile;
    Dialect dialect = Dialect::Containerd;
    State state = State::Stopped;
    Wanted wanted = Wanted::Stopped;
    Origin origin = Origin::None;
    Health health = Health::Unknown;
    QString healthDetail; ///< why it is degraded or silent
    QList<FailedPlugin> failedPlugins;
    QStringList namespaces;
    qint64 pid = 0;      ///< 0 while there is no process
    QDateTime startedAt; ///< of the process; invalid while there is none
    QString version;
    QString revision;
    QString socket;
    QString pidFile;
    QString logFile;   ///< empty when the daemon's output is not a file that can be read
    QString logNotice; ///< where its output goes instead
    QString binary;
    QStringList arguments;
    std::optional<int> oomScoreAdj;
    int restarts = 0; ///< starts by the policy since a person last asked
    std::optional<ExitStatus> lastExit;
    QDateTime retryAt; ///< in Backoff: when the next start is due
    QStringList warnings;
    QString undoneChange;             ///< of the profile, in words; one of the warnings
    std::optional<DaemonError> error; ///< the last failure that still matters
    Lifetime lifetime = Lifetime::Manager;
    std::optional<RootlessFacts> rootless; ///< none: it runs, or would run, in no user namespace
    QString temporaryLogLevel; ///< what it logs for a while; empty: as its profile has it
    QDateTime temporaryUntil;
    qint64 managerPid = 0; ///< 0: no manager holds the profile

    /// Takes over what the daemon says of itself. What it said before its silence still stands.
    void apply(const DaemonReport &report);
    /// Since startedAt; zero while there is no process.
    [[nodiscard]] std::chrono::milliseconds uptime() const;

    bool operator==(const Snapshot &) const = default;
};

/// The object that `status --json` prints and the control socket carries.
[[nodiscard]] QJsonObject toJson(const Snapshot &snapshot);
/// Unknown keys are ignored and missing ones keep their defaults, so that two versions understand
/// each other; nothing when a value has the wrong type or an unknown word.
[[nodiscard]] std::optional<Snapshot> snapshotFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const DaemonError &error);
[[nodiscard]] std::optional<DaemonError> daemonErrorFromJson(const QJsonObject &object);

} // namespace deck

Q_DECLARE_METATYPE(deck::Snapshot)
