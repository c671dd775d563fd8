// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "config/problem.h"
#include "process/launcher.h"
#include "process/processwatch.h"
#include "rootless/rootlessfacts.h"
#include "rootless/rootlesslook.h"
#include "rootless/rootlessplan.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace deck {

/// The user namespace of a profile: made by rootlesskit, kept while anything lives in it, entered
/// by each daemon that is launched, and watched. It outlives the daemon, and this object: tasks are
/// lost with it. Main thread.
class RootlessKit : public QObject
{
    Q_OBJECT

public:
    /// How long rootlesskit may take.
    static constexpr std::chrono::seconds kPatience{30};

    RootlessKit(const Places &places, std::unique_ptr<Launcher> launcher,
                std::chrono::milliseconds patience = kPatience);
    ~RootlessKit() override;

    [[nodiscard]] const RootlessPlaces &places() const { return m_places; }
    /// The namespaces as they are now; their rootlesskit is watched from here on.
    const NamespaceFinding &look();
    /// As they were at the last look.
    [[nodiscard]] const NamespaceFinding &finding() const { return m_finding; }
    [[nodiscard]] std::optional<RootlessFacts> facts() const;

    /// Clears what a killed rootlesskit left and launches one. What lacks is a problem at once, and
    /// then nothing was launched; otherwise raised() or failed() follows.
    [[nodiscard]] std::optional<Problem> raise(const Profile &profile,
                                               const RootlessHost &host = {});
    [[nodiscard]] bool isRaising() const { return m_isRaising; }
    /// Ends what raise() began; neither raised() nor failed() follows.
    void cancel();

    /// Ends rootlesskit, unless something lives in its namespaces: that is returned.
    QList<ProcessInfo> lower();

signals:
    void raised();
    void failed(const deck::Problem &problem);
    /// rootlesskit has ended, unasked. What lived in its namespaces lives on, without a network of
    /// its making.
    void ended();

private:
    /// Unless another one still has its folder: then when that has ended.
    [[nodiscard]] std::optional<Problem> launchWhenFree();
    [[nodiscard]] std::optional<Problem> launch(const RootlessPlan &plan);
    void lookWhetherReady();
    void stopWaiting();
    void watch(pid_t kit);
    void forgetKit();
    void kitEnded();
    void fail(const QString &cause);
    void clearLeftovers();

    const RootlessPlaces m_places;
    const QString m_stateFolder;
    const std::unique_ptr<Launcher> m_launcher;
    const std::chrono::milliseconds m_longest;
    NamespaceFinding m_finding;
    std::optional<RootlessPlan> m_plan; ///< not launched yet
    QString m_networkReason;
    std::optional<PidFd> m_kit;
    std::unique_ptr<ProcessWatch> m_watch;
    QFileSystemWatcher m_folderWatch;
    QTimer m_patience;
    bool m_isRaising = false;
    bool m_isLowering = false;
};

} // namespace deck
