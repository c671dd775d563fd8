// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// The user namespace that an ordinary user's daemon runs in. It is there before the daemon and
// longer than it: a daemon that ended is launched in it again, as a new one would lose every task.

#include "daemon/containerdcontroller.h"

#include "daemon/errors.h"
#include "daemon/lognote.h"

#include <QCoreApplication>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RootlessWarnings)
};

} // namespace

bool ContainerdController::isRootless() const
{
    return m_profile.isRootless(::geteuid());
}

pid_t ContainerdController::lookAtNamespaces()
{
    const pid_t member = m_rootless.look().member;
    if (isRootless() && !isNetworkAnother())
        return member;
    // The profile wants none any more, or one with another network; one that is empty can go.
    if (member > 0)
        (void)m_rootless.lower();
    return isRootless() ? m_rootless.look().member : 0;
}

/// The network is a matter of the namespace, and was chosen when that was made.
bool ContainerdController::isNetworkAnother() const
{
    const auto facts = m_rootless.facts();
    return facts && facts->kitPid > 0 && m_profile.rootlessNetwork &&
           facts->network != *m_profile.rootlessNetwork;
}

void ContainerdController::raiseNamespaces()
{
    if (const auto problem = m_rootless.raise(m_profile))
        refuseStart({ErrorCode::RootlessUnavailable, *problem, Repair::TryAgain});
}

/// A stop or a restart that comes while there is no process to end yet.
void ContainerdController::cancelRaising()
{
    m_rootless.cancel();
    m_pidFileHandling = m_profile.effectiveMalformedPidFile();
    handle(m_snapshot.wanted == Wanted::Running ? Event::EndedAgain : Event::EndedStay);
}

void ContainerdController::namespacesRaised()
{
    if (m_snapshot.state != State::Starting || m_process)
        return;
    beginStart(Startup::Mode::LaunchOrAdopt);
    m_pidFileHandling = m_profile.effectiveMalformedPidFile(); // a repair is for this start alone
    publish();
}

void ContainerdController::namespacesFailed(const Problem &problem)
{
    if (m_snapshot.state != State::Starting || m_process)
        return;
    m_pidFileHandling = m_profile.effectiveMalformedPidFile();
    refuseStart({ErrorCode::RootlessUnavailable, problem, Repair::TryAgain});
    publish();
}

/// Everything inside lives on, but without a network that rootlesskit had made. A daemon without
/// containers loses nothing by being replaced; one that has some is left to a person.
void ContainerdController::namespacesLost()
{
    note(m_process ? m_places.logFile : QString(), NoteLevel::Warning,
         u"rootlesskit ended; what lives in its user namespace goes on"_s);
    m_rootless.look();
    showNamespaces();
    const bool mayReplace = m_snapshot.origin == Origin::Launched && !isWatchOnly() &&
                            m_profile.restart != RestartMode::Never;
    if (m_snapshot.state == State::Running && mayReplace && othersInside().isEmpty()) {
        m_snapshot.error = rootlessKitEndedError(m_snapshot.logFile);
        m_isFailure = true;
        handle(Event::Hung);
    }
    publish();
}

/// Without a daemon, and without one that is about to come, the namespace goes as well.
void ContainerdController::lowerNamespaces()
{
    const bool isOver = m_snapshot.state == State::Stopped || m_snapshot.state == State::Failed;
    if (!isOver || m_process)
        return;
    (void)m_rootless.lower();
    showNamespaces();
}

QList<ProcessInfo> ContainerdController::othersInside() const
{
    QList<ProcessInfo> inside = processesInside(m_rootless.finding(), m_rootless.places());
    inside.removeIf([this](const ProcessInfo &process) { return process.pid == m_snapshot.pid; });
    return inside;
}

/// Who lives there is named where it matters: they hold on to what is about to go, or has gone.
void ContainerdController::showNamespaces()
{
    QStringList warnings;
    m_snapshot.rootless = isRootless() ? m_rootless.facts() : std::nullopt;
    const bool isLeft = m_snapshot.rootless && m_snapshot.rootless->kitPid == 0;
    const bool isNamed = m_snapshot.rootless && (isLeft || !m_process);
    const QString who = isNamed ? describeProcesses(othersInside()) : QString();
    if (isLeft && m_snapshot.rootless->network == RootlessNetwork::Host)
        warnings << Words::tr(
            "rootlesskit has ended. Containers go on; when they are stopped, the next start "
            "makes a new user namespace.");
    else if (isLeft)
        warnings << Words::tr(
            "rootlesskit has ended, and with it the network that it had made. Containers "
            "go on without one; when they are stopped, the next start makes a new one.");
    if (m_snapshot.rootless && m_process && isNetworkAnother())
        warnings
            << Words::tr(
                   "The network of containers is %1 and not %2, which the profile has: it is for a "
                   "start that finds none of them running.")
                   .arg(keyword(m_snapshot.rootless->network), keyword(*m_profile.rootlessNetwork));
    if (!who.isEmpty() && !m_process && !isLeft)
        warnings << Words::tr("The user namespace stays for what runs in containers: %1.").arg(who);
    else if (!who.isEmpty())
        warnings << Words::tr("In the user namespace live: %1.").arg(who);
    m_warnings[u"rootless"_s] = warnings;
    composeWarnings();
}

} // namespace deck
