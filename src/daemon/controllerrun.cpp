// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// One run of the daemon, from its start to its end: what the controller is told of it, and makes of
// that.

#include "daemon/containerdcontroller.h"

#include "daemon/errors.h"
#include "daemon/lognote.h"
#include "process/processwatch.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace deck {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Errors)
};

} // namespace

// Starting

void ContainerdController::beginStart(Startup::Mode mode)
{
    // An error that led here by the restart policy stays until the daemon is usable again.
    m_startWarnings.clear();
    composeWarnings();
    m_isFailure = false;
    const Profile profile = launchProfile();
    Startup startup(profile, m_places, *m_launcher, lookAtNamespaces());
    Startup::Outcome outcome =
        startup.run(mode, m_pidFileHandling, QProcessEnvironment::systemEnvironment());
    if (const auto *error = std::get_if<DaemonError>(&outcome)) {
        refuseStart(*error);
        return;
    }
    if (std::holds_alternative<Startup::NamespaceNeeded>(outcome)) {
        raiseNamespaces();
        return;
    }
    bind(std::move(std::get<StartedDaemon>(outcome)));
    waitUntilUsable();
}

void ContainerdController::refuseStart(const DaemonError &error)
{
    note({}, NoteLevel::Warning, error.problem.message());
    m_snapshot.error = error;
    handle(Event::Refused);
    lowerNamespaces();
}

void ContainerdController::bind(StartedDaemon daemon)
{
    m_process.emplace(std::move(daemon.process));
    m_startedAt = m_clock->now();
    m_policy.started(m_startedAt);
    if (daemon.adopted) {
        m_watch = std::make_unique<ProcessWatch>(*m_process);
        connect(m_watch.get(), &ProcessWatch::ended, this, [this] {
            ExitStatus exit; // of a process that is not our child the kernel tells no more
            exit.at = QDateTime::currentDateTimeUtc();
            processEnded(exit);
        });
    }
    m_snapshot.pid = m_process->pid();
    m_snapshot.origin = daemon.adopted ? Origin::Adopted : Origin::Launched;
    m_snapshot.lifetime = m_profile.lifetime;
    m_snapshot.startedAt = QDateTime::fromMSecsSinceEpoch(daemon.startedAtMs, Qt::UTC);
    m_snapshot.binary = daemon.program;
    m_snapshot.arguments = daemon.arguments;
    m_snapshot.oomScoreAdj = daemon.oomScoreAdj;
    m_snapshot.logFile = daemon.logFile;
    m_snapshot.logNotice = daemon.logNotice;
    m_hasBegun = true;
    m_startWarnings = textsOf(daemon.warnings);
    showNamespaces();
}

void ContainerdController::waitUntilUsable()
{
    const bool adopted = m_snapshot.origin == Origin::Adopted;
    m_startTimer.start(adopted ? milliseconds(kAdoptionPatience) : m_profile.startTimeout);
    m_client->attach(m_places.socket, m_process->pid());
}

void ContainerdController::becameUsable(const DaemonReport &report)
{
    m_startTimer.stop();
    m_hangResponse.cancel();
    m_snapshot.error.reset();
    m_snapshot.apply(report);
    handle(Event::Ready);
    m_monitor.begin();
    publish();
}

void ContainerdController::healthReported(const DaemonReport &report)
{
    m_snapshot.apply(report);
    if (report.health == Health::NotResponding)
        stoppedAnswering();
    publish();
    emit checked();
}

void ContainerdController::stoppedAnswering()
{
    // The connection may be broken for good: look again from the start, and be told by ready() when
    // it answers.
    m_monitor.end();
    m_client->attach(m_places.socket, m_process->pid());
    // What was not started here is shown, and left to a person.
    const bool mayReplace = m_snapshot.origin == Origin::Launched && !isWatchOnly() &&
                            m_profile.restart != RestartMode::Never;
    if (mayReplace && m_hangResponse.begin(*m_process))
        note(m_places.logFile, NoteLevel::Warning,
             u"libcontainerd: containerd process %1 does not answer: asked for a goroutine dump, "
             "and about to be replaced"_s.arg(m_snapshot.pid));
}

void ContainerdController::replaceHungDaemon()
{
    m_snapshot.error = hungError(m_snapshot.binary, m_snapshot.logFile);
    m_isFailure = true;
    handle(Event::Hung);
    publish();
}

void ContainerdController::foreignPeerFound(pid_t peer)
{
    const ProcessFinding owner = inspectProcess(peer, Identity(m_profile, m_places));
    const DaemonError error = socketOwnedError(m_places.socket, owner.description);
    m_startTimer.stop();
    m_hangResponse.cancel();
    m_snapshot.error = error;
    if (m_snapshot.state == State::Starting && m_snapshot.origin == Origin::Launched) {
        m_isFailure = true;
        handle(Event::StartFailed);
    } else { // ours lives but has lost its address: shown, and left to a person
        m_monitor.end();
        m_snapshot.health = Health::NotResponding;
        m_snapshot.healthDetail = error.problem.message();
        handle(Event::Ready);
    }
    publish();
}

void ContainerdController::startTimeIsUp()
{
    if (m_snapshot.origin == Origin::Adopted) {
        // Not ours to stop unasked; ready() may still come.
        m_snapshot.health = Health::NotResponding;
        m_snapshot.healthDetail = Words::tr("No answer since it was adopted.");
        handle(Event::Ready);
        publish();
        return;
    }
    const auto waited = std::chrono::duration_cast<milliseconds>(m_clock->now() - m_startedAt);
    const milliseconds left = m_profile.startTimeout * kLongestStart - waited;
    const QDateTime lastLine = QFileInfo(m_places.logFile).lastModified();
    const milliseconds silent(lastLine.msecsTo(QDateTime::currentDateTime()));
    if (lastLine.isValid() && silent < m_profile.startTimeout && left > milliseconds::zero()) {
        m_startTimer.start(std::min(m_profile.startTimeout - silent, left));
        return;
    }
    m_snapshot.error = timeoutError(m_snapshot.binary, m_places.logFile, waited);
    m_isFailure = true;
    handle(Event::StartFailed);
    publish();
}

// Stopping

void ContainerdController::terminate(milliseconds patience)
{
    m_startTimer.stop();
    m_monitor.end();
    m_hangResponse.cancel();
    m_client->detach();
    m_stopper.begin(*m_process, patience);
}

void ContainerdController::stopRefused(const OsError &error)
{
    m_snapshot.error = notPermittedError(m_snapshot.pid, error);
    publish();
}

void ContainerdController::stopIsStuck()
{
    m_snapshot.error = notStoppedError(m_snapshot.pid);
    publish();
}

// The end

void ContainerdController::processEnded(ExitStatus exit)
{
    const State before = m_snapshot.state;
    exit.asked = before == State::Stopping && !m_isFailure;
    if (exit.asked)
        exit.by = m_stopAsker;
    note(m_places.logFile, NoteLevel::Info,
         u"libcontainerd: containerd process %1: %2"_s.arg(m_snapshot.pid).arg(exit.logText()));
    cleanUpAfter(m_process->pid(), m_places);
    forgetProcess();
    m_snapshot.lastExit = exit;
    const std::optional<DaemonError> failure = m_isFailure ? m_snapshot.error : std::nullopt;
    const Event event = eventOf(exit, before);
    std::optional<DaemonError> cause = m_snapshot.error;
    if (cause && cause->code == ErrorCode::TooManyStarts) // that is what comes of it
        cause->code = failure                    ? failure->code
                      : before == State::Running ? ErrorCode::EndedUnasked
                                                 : ErrorCode::EndedEarly;
    handle(event);
    lowerNamespaces();
    emit ended(exit, cause);
    publish();
    if (m_leaving && !m_process)
        emit left();
}

void ContainerdController::forgetProcess()
{
    m_startTimer.stop();
    m_monitor.end();
    m_hangResponse.cancel();
    m_client->detach();
    m_stopper.cancel();
    if (m_watch)
        m_watch.release()->deleteLater(); // it may be the sender
    m_process.reset();
    m_snapshot.pid = 0;
    m_snapshot.origin = Origin::None;
    m_snapshot.startedAt = {};
    m_snapshot.health = Health::Unknown;
    m_snapshot.healthDetail.clear();
    m_snapshot.failedPlugins.clear();
    m_snapshot.namespaces.clear();
    m_snapshot.version.clear();
    m_snapshot.revision.clear();
    m_snapshot.oomScoreAdj.reset();
}

Event ContainerdController::eventOf(const ExitStatus &exit, State before)
{
    if (before == State::Stopping && m_snapshot.wanted == Wanted::Stopped) {
        m_snapshot.error.reset();
        return Event::EndedStay;
    }
    if (before == State::Stopping)
        return m_isFailure ? applyPolicy(true) : Event::EndedAgain;
    const bool wasUsable = before == State::Running;
    m_snapshot.error = endError(exit, m_snapshot.binary, m_snapshot.logFile, wasUsable);
    if (m_snapshot.error->code == ErrorCode::LaunchFailed)
        return Event::EndedBadly; // it would fail in the same way again
    return applyPolicy(exit.isFailure() || !wasUsable);
}

Event ContainerdController::applyPolicy(bool failure)
{
    const auto decision = m_policy.ended(failure, m_clock->now(), m_clock->jitter());
    if (isWatchOnly() || decision.verdict == RestartPolicy::Verdict::Stay) {
        if (failure)
            return Event::EndedBadly;
        m_snapshot.error.reset();
        return Event::EndedStay;
    }
    if (decision.verdict == RestartPolicy::Verdict::GiveUp) {
        m_snapshot.error =
            gaveUpError(*m_snapshot.error, RestartPolicy::kStartsInWindow, RestartPolicy::kWindow);
        return Event::EndedBadly;
    }
    ++m_snapshot.restarts;
    m_startAsker = Asker::Policy;
    if (decision.verdict == RestartPolicy::Verdict::AtOnce)
        return Event::EndedAgain;
    m_snapshot.retryAt = QDateTime::currentDateTimeUtc().addMSecs(decision.delay.count());
    m_retryTimer.start(decision.delay);
    return Event::EndedLater;
}

} // namespace deck
