// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/containerdcontroller.h"

#include "daemon/errors.h"
#include "process/processwatch.h"

#include <utility>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

ContainerdController::ContainerdController(Profile profile, Places places, Parts parts,
                                           QObject *parent)
    : QObject(parent), m_profile(std::move(profile)), m_places(std::move(places)),
      m_clock(std::move(parts.clock)), m_launcher(std::move(parts.launcher)),
      m_client(std::move(parts.client)), m_rootless(m_places, std::move(parts.kitLauncher)),
      m_monitor(*m_client, *m_clock), m_policy(m_profile.restart),
      m_pidFileHandling(m_profile.effectiveMalformedPidFile())
{
    m_startTimer.setSingleShot(true);
    m_retryTimer.setSingleShot(true);
    connect(&m_startTimer, &QTimer::timeout, this, &ContainerdController::startTimeIsUp);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] {
        handle(Event::RetryDue);
        publish();
    });
    connect(m_launcher.get(), &Launcher::ended, this, &ContainerdController::processEnded);
    connect(m_client.get(), &DaemonClient::ready, this, &ContainerdController::becameUsable);
    connect(m_client.get(), &DaemonClient::foreignPeer, this,
            &ContainerdController::foreignPeerFound);
    connect(&m_monitor, &HealthMonitor::reported, this, &ContainerdController::healthReported);
    connect(&m_hangResponse, &HangResponse::gaveUp, this, &ContainerdController::replaceHungDaemon);
    connect(&m_rootless, &RootlessKit::raised, this, &ContainerdController::namespacesRaised);
    connect(&m_rootless, &RootlessKit::failed, this, &ContainerdController::namespacesFailed);
    connect(&m_rootless, &RootlessKit::ended, this, &ContainerdController::namespacesLost);
    connect(&m_stopper, &Stopper::refused, this, &ContainerdController::stopRefused);
    connect(&m_stopper, &Stopper::stuck, this, &ContainerdController::stopIsStuck);

    m_snapshot.profile = m_profile.name;
    m_snapshot.dialect = m_profile.dialect;
    m_snapshot.socket = m_places.socket;
    m_snapshot.pidFile = m_places.pidFile;
    m_snapshot.logFile = m_places.logFile;
    m_snapshot.binary = m_profile.effectiveBinary();
    m_snapshot.lifetime = m_profile.lifetime;
    m_snapshot.managerPid = ::getpid();
    m_published = m_snapshot;
}

ContainerdController::~ContainerdController()
{
    if (m_snapshot.lifetime == Lifetime::Independent)
        m_launcher->release();
}

// Commands

void ContainerdController::lookForDaemon()
{
    const bool idle = m_snapshot.state == State::Stopped || m_snapshot.state == State::Failed;
    if (!idle || liveDaemon(observe(m_profile, m_places)) == 0)
        return;
    m_snapshot.wanted = Wanted::Running;
    handle(Event::Found);
    beginStart(Startup::Mode::AdoptOnly);
    publish();
}

void ContainerdController::start(Asker from)
{
    const auto next = step(m_snapshot.state, Event::StartAsked);
    const bool taken = next && next->action != Action::RejectStart;
    if (taken && isWatchOnly() && liveDaemon(observe(m_profile, m_places)) == 0) {
        emit refused(startDisabledError(m_profile.name));
        return;
    }
    if (taken)
        asked(Wanted::Running, from);
    handle(Event::StartAsked);
    publish();
}

void ContainerdController::stop(Asker from)
{
    asked(Wanted::Stopped, from);
    handle(Event::StopAsked);
    publish();
}

void ContainerdController::restart(Asker from)
{
    if (isWatchOnly()) {
        emit refused(startDisabledError(m_profile.name));
        return;
    }
    asked(Wanted::Running, from);
    handle(Event::RestartAsked);
    publish();
}

void ContainerdController::repair(Repair repair, Asker from)
{
    switch (repair) {
    case Repair::SetAsidePidFile:
        m_pidFileHandling = MalformedPidFile::SetAside;
        start(from);
        if (!m_rootless.isRaising()) // otherwise the start is yet to come to the pid file
            m_pidFileHandling = m_profile.effectiveMalformedPidFile();
        return;
    case Repair::TryAgain:
        start(from);
        return;
    case Repair::TakeOver: // this is the manager already
    case Repair::None:
        return;
    }
}

void ContainerdController::leave()
{
    m_leaving = true;
    if (m_snapshot.origin == Origin::Adopted && m_snapshot.state != State::Stopping) {
        leaveRunning();
        return;
    }
    stop();
    if (!m_process)
        emit left();
}

void ContainerdController::leaveRunning()
{
    m_monitor.end();
    m_hangResponse.cancel();
    m_client->detach();
    m_launcher->release();
    m_watch.reset();
    m_retryTimer.stop();
    m_startTimer.stop();
    emit left();
}

void ContainerdController::setProfile(const Profile &profile)
{
    Q_ASSERT(profile.name == m_profile.name && profile.dialect == m_profile.dialect);
    m_profile = profile;
    m_policy.setMode(profile.restart);
    m_pidFileHandling = profile.effectiveMalformedPidFile();
    if (!m_process) {
        m_snapshot.binary = profile.effectiveBinary();
        m_snapshot.lifetime = profile.lifetime;
    }
    publish();
}

void ContainerdController::setTemporaryLog(const TemporaryLog &log)
{
    m_temporaryLog = log;
    m_snapshot.temporaryLogLevel = log.level;
    m_snapshot.temporaryUntil = log.until;
    publish();
}

Profile ContainerdController::launchProfile() const
{
    Profile profile = m_profile;
    if (!m_temporaryLog.level.isEmpty())
        profile.logLevel = m_temporaryLog.level;
    return profile;
}

void ContainerdController::setWarnings(const QString &about, const QStringList &warnings)
{
    m_warnings[about] = warnings;
    composeWarnings();
    publish();
}

void ContainerdController::setUndoneChange(const QString &words)
{
    m_snapshot.undoneChange = words;
    setWarnings(u"change"_s, words.isEmpty() ? QStringList() : QStringList(words));
}

void ContainerdController::composeWarnings()
{
    m_snapshot.warnings = m_startWarnings;
    for (const QStringList &warnings : m_warnings)
        m_snapshot.warnings << warnings;
}

void ContainerdController::asked(Wanted wanted, Asker from)
{
    m_stopAsker = from; // a restart is both
    m_startAsker = from;
    m_snapshot.wanted = wanted;
    m_snapshot.restarts = 0;
    m_snapshot.error.reset();
    m_policy.forget();
}

// States

void ContainerdController::handle(Event event)
{
    const std::optional<Step> next = step(m_snapshot.state, event);
    Q_ASSERT(next);
    if (!next)
        return;
    m_snapshot.state = next->next;
    if (m_snapshot.state != State::Backoff)
        m_snapshot.retryAt = {};
    perform(next->action);
}

void ContainerdController::perform(Action action)
{
    switch (action) {
    case Action::None:
    case Action::ArmRetry: // applyPolicy() knows the delay and has done it
    case Action::DropWish: // as for the next: m_snapshot.wanted has it
        return;
    case Action::WishStart:
        m_isFailure = false; // a person's wish comes before what the policy says of the failure
        return;
    case Action::CancelRetry:
        m_retryTimer.stop();
        return;
    case Action::CancelRetryAndStart:
        m_retryTimer.stop();
        [[fallthrough]];
    case Action::Start:
        beginStart(isWatchOnly() ? Startup::Mode::AdoptOnly : Startup::Mode::LaunchOrAdopt);
        return;
    case Action::RejectStart:
        emit refused(alreadyStartedError(m_profile.name, m_snapshot.pid));
        return;
    case Action::Terminate:
    case Action::TerminateToStart: // the wish to run brings the start when the end is seen
        if (!m_process) {
            cancelRaising();
            return;
        }
        terminate(m_profile.stopTimeout);
        return;
    case Action::TerminateHung:
        terminate(std::min<milliseconds>(m_profile.stopTimeout, HangResponse::kStopPatience));
        return;
    }
}

void ContainerdController::publish()
{
    if (m_snapshot != m_published) {
        m_published = m_snapshot;
        emit changed();
    }
    if (std::exchange(m_hasBegun, false))
        emit began(m_snapshot.origin == Origin::Adopted ? Asker::Adoption : m_startAsker);
}

} // namespace deck
