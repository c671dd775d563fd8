// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/runrecorder.h"

#include "daemon/containerdcontroller.h"
#include "posix/files.h"
#include "posix/resources.h"

#include <QCoreApplication>

#include <utility>

namespace deck {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::RunRecord)
};

bool isUsable(const Snapshot &snapshot)
{
    return snapshot.state == State::Running &&
           (snapshot.health == Health::Serving || snapshot.health == Health::Degraded);
}

} // namespace

RunRecorder::RunRecorder(ContainerdController &controller, const Profile &profile,
                         const Places &places, QObject *parent)
    : QObject(parent), m_controller(controller), m_folder(RunStore::folderFor(places.log)),
      m_scribe(std::make_shared<RunScribe>(profile, places))
{
    m_worker.setMaxThreadCount(1); // so that jobs are done in order
    connect(&controller, &ContainerdController::began, this, &RunRecorder::began);
    connect(&controller, &ContainerdController::changed, this, &RunRecorder::changed);
    connect(&controller, &ContainerdController::checked, this, &RunRecorder::sampleMemory);
    connect(&controller, &ContainerdController::ended, this, &RunRecorder::ended);
    post([](RunScribe &scribe) { return scribe.settleEarlier(); });
}

RunRecorder::~RunRecorder()
{
    flush();
}

void RunRecorder::setProfile(const Profile &profile)
{
    m_worker.start([scribe = m_scribe, profile] { scribe->setProfile(profile); });
}

void RunRecorder::flush()
{
    m_worker.waitForDone();
}

void RunRecorder::began(Asker askedBy)
{
    const Snapshot &now = m_controller.snapshot();
    m_sinceStart.start();
    m_pid = now.pid;
    m_isReady = false;
    m_wasAdopted = askedBy == Asker::Adoption;
    m_health = Health::Unknown;
    m_peakMemory = 0;
    RunScribe::Beginning run{askedBy,       now.pid,     now.startedAt, now.binary,
                             now.arguments, now.logFile, nullptr};
    // Opened here: by the time that the worker comes to it, another run may have renamed it.
    if (OsResult<UniqueFd> log = openPlainFile(now.logFile, OpenMode::Read))
        run.log = std::make_shared<const UniqueFd>(std::move(*log));
    post([run](RunScribe &scribe) { return scribe.begin(run); });
    changed(); // one that was adopted may be usable already
}

void RunRecorder::changed()
{
    const Snapshot &now = m_controller.snapshot();
    if (m_pid == 0 || now.pid != m_pid)
        return;
    if (now.state == State::Stopping)
        sampleMemory();
    if (!m_isReady && isUsable(now)) {
        m_isReady = true;
        sampleMemory();
        const RunScribe::Readiness readiness{
            QDateTime::currentDateTimeUtc(),
            m_wasAdopted ? std::nullopt : std::optional(static_cast<int>(m_sinceStart.elapsed())),
            now.version, now.revision, m_peakMemory};
        post([readiness](RunScribe &scribe) { return scribe.ready(readiness); });
    }
    noteHealth(now);
}

void RunRecorder::noteHealth(const Snapshot &now)
{
    if (now.health == Health::Unknown || now.health == m_health)
        return;
    const bool isFirst = std::exchange(m_health, now.health) == Health::Unknown;
    if (isFirst && now.health == Health::Serving)
        return; // as it should be
    const HealthProblem problem{QDateTime::currentDateTimeUtc(), now.health, now.healthDetail};
    post([problem](RunScribe &scribe) { return scribe.problem(problem); });
}

void RunRecorder::sampleMemory()
{
    if (const auto resources = readResources(static_cast<pid_t>(m_pid)))
        m_peakMemory = std::max(m_peakMemory, resources->peakResidentBytes);
}

void RunRecorder::ended(const ExitStatus &exit, const std::optional<DaemonError> &cause)
{
    m_pid = 0;
    RunScribe::Ending ending{exit, std::nullopt, {}, m_peakMemory};
    if (cause && !exit.asked) {
        ending.fault = cause->code;
        ending.reason = cause->problem.message();
    }
    post([ending](RunScribe &scribe) { return scribe.end(ending); });
}

void RunRecorder::post(Job job)
{
    m_worker.start([this, scribe = m_scribe, job = std::move(job)] {
        const OsStatus result = job(*scribe);
        // This object waits for its worker, so it is there.
        QMetaObject::invokeMethod(
            this, [this, result] { wrote(result); }, Qt::QueuedConnection);
    });
}

void RunRecorder::wrote(const OsStatus &result)
{
    const QString warning =
        result ? QString()
               : Words::tr("%1: %2. What becomes of the daemon is not recorded there.")
                     .arg(m_folder, result.error().toString());
    if (warning == m_warning)
        return;
    m_warning = warning;
    emit warningChanged(warning);
}

} // namespace deck
