// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

// What becomes of a change once it is written: tried, kept, undone, or left to the next manager.

#include "change/profilechanger.h"

#include "change/trialverdict.h"
#include "daemon/containerdcontroller.h"
#include "daemon/findings.h"
#include "posix/files.h"
#include "posix/procfs.h"

#include <QCoreApplication>

#include <utility>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Changes)
};

/// Whether a daemon of the profile lives that was launched after a time.
bool runsSince(const QDateTime &time, const Setup &setup)
{
    constexpr qint64 kTickMs = 10; // the kernel's count of start times rounds down
    const auto process = readProcess(liveDaemon(observe(setup.profile, setup.places)));
    return process && startTimeMs(*process) >= time.toMSecsSinceEpoch() - kTickMs;
}

/// Without a next step that names the log: the run with the former file gives that another name,
/// and the lines that matter are in the record.
QString reasonOf(const DaemonError &error, const QString &logFile)
{
    Problem problem = error.problem;
    if (!logFile.isEmpty() && problem.nextStep.contains(logFile))
        problem.nextStep.clear();
    return problem.message();
}

} // namespace

void ProfileChanger::settleEarlier()
{
    removeCutOffWrites(m_host.setup().places.profileFile);
    m_store.tidy({});
    // More than one where a manager ended between the record of the next change and its file.
    QList<ChangeRecord> open = m_store.open();
    bool isResumed = false;
    while (!isResumed && !open.isEmpty()) {
        m_open = open.takeFirst();
        isResumed = resume();
    }
    for (const ChangeRecord &replaced : open)
        lapse(replaced, triedTogether());
}

/// Goes on with the open change, or settles it; then an earlier one may be what the file is by.
bool ProfileChanger::resume()
{
    const FileState state = stateOf(*m_open);
    if (state != FileState::Otherwise && !m_open->reason.isEmpty()) // its manager ended over it
        resumeUndoing(state);
    else if (state == FileState::AsAfter)
        m_watch.begin(m_open->at);
    else
        (void)settle(
            ChangeOutcome::Lapsed,
            state == FileState::AsBefore
                ? Words::tr("its manager ended before it was written")
                : Words::tr("the file is not as it was written: its manager ended before that, or "
                            "somebody changed it since"));
    return m_open.has_value() || state != FileState::Otherwise;
}

/// A daemon that still runs by what is undone is to be launched anew once it is adopted.
void ProfileChanger::resumeUndoing(FileState state)
{
    if (state == FileState::AsAfter && (putBack(*m_open) || m_host.reload()))
        return; // the next manager tries again
    if (!runsSince(m_open->at, m_host.setup())) {
        (void)settle(ChangeOutcome::Undone, m_open->reason);
        return;
    }
    connect(
        &m_controller, &ContainerdController::began, this,
        [this] {
            if (m_open && m_phase == Phase::Idle)
                goBack();
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void ProfileChanger::tryOut(Asker from)
{
    const Snapshot &now = m_controller.snapshot();
    if (now.wanted == Wanted::Stopped || m_host.setup().profile.startDaemon == false) {
        waitForNextStart();
        return;
    }
    m_watch.begin();
    m_phase = Phase::Trying;
    m_controller.restart(from);
    m_watch.look();
}

/// Which tries it.
void ProfileChanger::waitForNextStart()
{
    m_phase = Phase::Idle;
    m_watch.begin();
    answer({toJson(*m_open), {}});
}

void ProfileChanger::launched()
{
    if (!m_open || m_phase == Phase::Returning)
        return;
    m_open->triedBy = m_controller.snapshot().pid;
    keep();
}

void ProfileChanger::usable()
{
    if (m_phase == Phase::Returning) {
        returned();
        return;
    }
    if (!m_open)
        return;
    const auto fault = faultOf(m_controller.snapshot(), *m_open);
    if (m_phase == Phase::Judging) { // the next change, which takes the place of a bad one
        if (fault)
            m_postponed = [this] { usable(); };
        else
            (void)settle(ChangeOutcome::Applied);
        return;
    }
    if (fault) {
        undo(*fault, {});
        return;
    }
    m_phase = Phase::Idle;
    answer({toJson(settle(ChangeOutcome::Applied)), {}});
}

void ProfileChanger::failed(const DaemonError &error)
{
    if (m_phase == Phase::Returning) {
        m_open->reason =
            Words::tr("%1; and with the former one the daemon did not come up, either: %2")
                .arg(withoutFullStop(m_open->reason), error.problem.message());
        returned();
        return;
    }
    if (!m_open)
        return;
    if (m_phase == Phase::Judging) {
        m_postponed = [this, error] { failed(error); };
        return;
    }
    if (isOfProfile(error.code)) {
        undo(reasonOf(error, m_controller.snapshot().logFile), error.lastLines);
        return;
    }
    m_phase = Phase::Idle;
    m_watch.begin(); // the next start tries it
    refuse(error);
}

void ProfileChanger::stopped()
{
    if (m_phase == Phase::Returning) {
        returned();
        return;
    }
    if (m_phase == Phase::Judging) {
        m_postponed = [this] { stopped(); };
        return;
    }
    if (m_open)
        waitForNextStart();
}

// Undone

void ProfileChanger::undo(const QString &reason, const QStringList &lastLines)
{
    m_open->reason = reason;
    m_open->lastLines = lastLines;
    keep(); // should this manager end now, the next one knows
    if (stateOf(*m_open) == FileState::Otherwise) {
        m_phase = Phase::Idle;
        answer({toJson(settle(
                    ChangeOutcome::Lapsed,
                    Words::tr("%1; the file was changed by somebody meanwhile, and was left so")
                        .arg(reason))),
                {}});
        return;
    }
    if (auto problem = putBack(*m_open)) {
        problem->nextStep = Words::tr("Put the former file back by hand: its bytes are in %1.")
                                .arg(m_store.folder());
        m_phase = Phase::Idle;
        emit warningChanged(problem->message());
        refuse(*problem);
        return;
    }
    if (const auto problem = m_host.reload()) { // somebody had broken it before
        m_phase = Phase::Idle;
        (void)settle(ChangeOutcome::Undone, reason);
        refuse(*problem);
        return;
    }
    emit warningChanged(Words::tr("The last change of the profile was undone: %1").arg(reason));
    const bool wasTried = m_open->triedBy != 0 || m_phase == Phase::Trying;
    wasTried ? goBack() : returned();
}

/// The daemon is launched as it was before. Until it is, the record stays open: what this manager
/// does not get to, the next one does.
void ProfileChanger::goBack()
{
    if (m_host.setup().profile.startDaemon == false) {
        m_open->reason =
            Words::tr("%1; the profile has startDaemon = false, so the daemon was left as it is")
                .arg(withoutFullStop(m_open->reason));
        returned();
        return;
    }
    m_phase = Phase::Returning;
    m_watch.begin();
    m_controller.restart(Asker::Manager);
    m_watch.look();
}

void ProfileChanger::returned()
{
    m_phase = Phase::Idle;
    answer({toJson(settle(ChangeOutcome::Undone, m_open->reason)), {}});
}

ChangeRecord ProfileChanger::settle(ChangeOutcome outcome, const QString &reason)
{
    m_open->outcome = outcome;
    m_open->reason = reason;
    m_open->settledAt = QDateTime::currentDateTimeUtc();
    keep();
    return *std::exchange(m_open, std::nullopt);
}

void ProfileChanger::keep()
{
    if (const OsStatus kept = m_store.write(*m_open); !kept)
        emit warningChanged(Words::tr("%1: %2. What becomes of a change is not recorded there.")
                                .arg(m_store.folder(), kept.error().toString()));
}

} // namespace deck
