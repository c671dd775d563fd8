// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "daemon/startup.h"

#include "daemon/errors.h"
#include "daemon/launchplan.h"
#include "daemon/lognote.h"
#include "daemon/logplace.h"
#include "log/runlog.h"
#include "posix/files.h"
#include "posix/mending.h"
#include "posix/procfs.h"
#include "rootless/insideprogram.h"
#include "rootless/rootlessplan.h"

#include <QCoreApplication>

#include <unistd.h>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Errors)
};

DaemonError failure(ErrorCode code, const QString &subject, const OsError &cause,
                    const QString &nextStep)
{
    return {code, {subject, cause.toString(), nextStep}, Repair::TryAgain};
}

/// Of a manager that was killed while it wrote.
void removeRests(const Places &places)
{
    removeCutOffWrites(places.pidFile);
    removeCutOffWrites(places.daemonConfig);
}

} // namespace

Startup::Startup(const Profile &profile, const Places &places, Launcher &launcher, pid_t member)
    : m_profile(profile), m_places(places), m_launcher(launcher), m_member(member),
      m_pidFile(places.pidFile)
{
}

Startup::Outcome Startup::run(Mode mode, MalformedPidFile handling,
                              const QProcessEnvironment &environment)
{
    const StartDecision decision = decideStart(observe(m_profile, m_places), m_places, handling);
    if (const auto *refusal = std::get_if<DaemonError>(&decision.what))
        return *refusal;
    const auto *launchIt = std::get_if<LaunchIt>(&decision.what);
    if (launchIt != nullptr && mode == Mode::AdoptOnly)
        return startDisabledError(m_profile.name);
    QList<Remark> warnings;
    if (launchIt == nullptr) {
        if (decision.setPidFileAside)
            if (const auto error = setAside(warnings))
                return *error;
        return adopt(std::get<AdoptIt>(decision.what), warnings);
    }
    // What can fail without a trace comes first.
    const auto plan = planLaunch(m_profile, m_places, environment);
    if (const auto *error = std::get_if<DaemonError>(&plan))
        return *error;
    if (m_profile.isRootless(::geteuid()) && m_member == 0) {
        if (const auto error = prepareFolders())
            return *error;
        return NamespaceNeeded{};
    }
    warnings = launchIt->warnings;
    if (decision.setPidFileAside)
        if (const auto error = setAside(warnings))
            return *error;
    return launch(std::get<LaunchPlan>(plan), warnings);
}

Startup::Outcome Startup::adopt(const AdoptIt &adoption, QList<Remark> warnings)
{
    OsResult<PidFd> process = PidFd::open(adoption.pid);
    const OsResult<ProcessInfo> info = lookAtProcess(adoption.pid);
    for (const OsError &error :
         {process ? OsError{} : process.error(), info ? OsError{} : info.error()})
        if (error.number != 0 && error.number != ESRCH)
            return failure(
                ErrorCode::LaunchFailed, Words::tr("pid %1").arg(adoption.pid), error,
                Words::tr("Try again, or raise the manager's limits of open files and memory."));
    if (!process || !info || process->hasExited())
        return DaemonError{
            ErrorCode::EndedEarly,
            {Words::tr("pid %1").arg(adoption.pid), Words::tr("it ended while it was adopted"), {}},
            Repair::TryAgain};
    if (adoption.correctPidFile) {
        removeRests(m_places);
        if (const OsStatus written = m_pidFile.write(adoption.pid); !written)
            warnings << remark(
                QT_TRANSLATE_NOOP("deck::Errors", "%1: %2. It does not name the daemon that runs."),
                m_places.pidFile, written.error());
    }
    const LogPlace log = findLog(adoption.pid);
    note(log.file == m_places.logFile ? log.file : QString(), NoteLevel::Info,
         u"libcontainerd: previous instance of containerd still alive (%1)"_s.arg(adoption.pid));
    StartedDaemon daemon{
        std::move(*process), true,    startTimeMs(*info), info->executable, {}, {}, log.file,
        log.notice,          warnings};
    for (const QByteArray &argument : info->arguments.mid(1))
        daemon.arguments << QString::fromLocal8Bit(argument);
    if (const auto score = readOomScoreAdj(adoption.pid))
        daemon.oomScoreAdj = *score;
    return daemon;
}

Startup::Outcome Startup::launch(const LaunchPlan &plan, QList<Remark> warnings)
{
    if (const auto error = prepareFolders())
        return *error;
    if (const auto error = preparePidFile())
        return *error;
    if (const auto error = writeConfig(plan.daemonConfig))
        return *error;
    Outcome spawned = spawn(plan);
    auto *daemon = std::get_if<StartedDaemon>(&spawned);
    if (daemon == nullptr)
        return spawned;
    daemon->warnings = warnings;
    note(m_places.logFile, NoteLevel::Info,
         u"libcontainerd: new containerd process, pid: %1"_s.arg(daemon->process.pid()));
    auto error = applyOomScore(*daemon);
    if (!error)
        error = writePid(*daemon);
    if (error) {
        m_launcher.killAndReap();
        cleanUpAfter(daemon->process.pid(), m_places);
        return *error;
    }
    for (const Remark &warning : daemon->warnings)
        note(m_places.logFile, NoteLevel::Warning, warning.logText);
    return spawned;
}

std::optional<DaemonError> Startup::prepareFolders() const
{
    for (const QString &folder : {m_places.state, m_places.data}) {
        if (const OsStatus made = makePrivateFolder(folder); !made)
            return failure(
                ErrorCode::FolderUnusable, folder, made.error(),
                Words::tr("Correct the permissions of the path, or choose another --home."));
    }
    return std::nullopt;
}

std::optional<DaemonError> Startup::preparePidFile() const
{
    removeRests(m_places);
    OsStatus ready = m_pidFile.prepare();
    if (ready)
        ready = m_pidFile.clear();
    if (ready)
        return std::nullopt;
    return failure(ErrorCode::PidFileUnusable, m_places.pidFile, ready.error(),
                   Words::tr("Correct the permissions of the file and its folder."));
}

std::optional<DaemonError> Startup::writeConfig(const QByteArray &config) const
{
    if (config.isEmpty())
        return std::nullopt;
    // Made anew for each start, so it need not outlast a power loss.
    const OsStatus written = writeAtomically(m_places.daemonConfig, config, Durability::Process);
    if (!written)
        return failure(
            ErrorCode::ConfigUnusable, m_places.daemonConfig, written.error(),
            Words::tr("Correct the permissions of the folder, or make room on its disk."));
    return std::nullopt;
}

std::optional<DaemonError> Startup::setAside(QList<Remark> &warnings) const
{
    const OsResult<QString> target = m_pidFile.setAside();
    if (!target)
        return failure(ErrorCode::PidFileUnusable, m_places.pidFile, target.error(),
                       Words::tr("Move the file away by hand."));
    warnings << remark(
        QT_TRANSLATE_NOOP("deck::Errors", "%1 did not hold a pid and was renamed to %2."),
        m_places.pidFile, *target);
    return std::nullopt;
}

/// What is shown and recorded is the daemon's own command line; in a user namespace another program
/// is launched, which goes there and becomes the daemon.
Launcher::Request Startup::requestFor(const LaunchPlan &plan, int logFd) const
{
    const bool dies = m_profile.lifetime == Lifetime::Manager;
    if (!m_profile.isRootless(::geteuid()))
        return {plan.program, plan.arguments, plan.environment, logFd, dies};
    const RootlessPlaces places = rootlessPlaces(m_places);
    const Entering entering{m_member, dies ? ::getpid() : 0};
    return {insideProgram(), enterArguments(entering, places, plan.program, plan.arguments),
            rootlessEnvironment(plan.environment, places), logFd, dies};
}

Startup::Outcome Startup::spawn(const LaunchPlan &plan)
{
    const OsResult<UniqueFd> log = openRunLog(m_places.logFile);
    if (!log)
        return failure(
            ErrorCode::LogUnusable, m_places.logFile, log.error(),
            Words::tr("Correct the permissions of the log folder, or make room on its disk."));
    const auto launched = m_launcher.launch(requestFor(plan, log->get()));
    if (const auto *broken = std::get_if<Launcher::Failure>(&launched))
        return DaemonError{ErrorCode::LaunchFailed,
                           {plan.program, broken->cause,
                            Words::tr("Check that it is an executable for this machine.")},
                           Repair::TryAgain};
    const pid_t pid = std::get<pid_t>(launched);
    OsResult<PidFd> process = PidFd::open(pid);
    if (!process) { // our own unreaped child is always there; what is left is a full table of files
        m_launcher.killAndReap();
        return failure(ErrorCode::LaunchFailed, plan.program, process.error(),
                       Words::tr("Raise the manager's limit of open files."));
    }
    const auto info = readProcess(pid);
    return StartedDaemon{std::move(*process),
                         false,
                         info ? startTimeMs(*info) : QDateTime::currentMSecsSinceEpoch(),
                         plan.program,
                         plan.arguments,
                         {},
                         m_places.logFile,
                         {},
                         {}};
}

std::optional<DaemonError> Startup::applyOomScore(StartedDaemon &daemon) const
{
    const pid_t pid = daemon.process.pid();
    if (m_profile.oomScore) {
        const OsStatus written = writeOomScoreAdj(pid, *m_profile.oomScore);
        const bool unprivileged =
            !written && (written.error().number == EACCES || written.error().number == EPERM);
        if (!written && (!unprivileged || m_profile.oomScoreRequired))
            return failure(
                ErrorCode::OomScoreRefused, u"oomScore %1"_s.arg(*m_profile.oomScore),
                written.error(),
                Words::tr("Lowering it needs CAP_SYS_RESOURCE; unset the profile's oomScore or "
                          "oomScoreRequired to start without."));
        if (!written)
            daemon.warnings << remark(
                QT_TRANSLATE_NOOP("deck::Errors", "oomScore %1 was not applied: %2. Lowering it "
                                                  "needs CAP_SYS_RESOURCE."),
                QString::number(*m_profile.oomScore), written.error());
    }
    if (const auto score = readOomScoreAdj(pid))
        daemon.oomScoreAdj = *score;
    return std::nullopt;
}

std::optional<DaemonError> Startup::writePid(const StartedDaemon &daemon) const
{
    const OsStatus written = m_pidFile.write(daemon.process.pid());
    if (written)
        return std::nullopt;
    return failure(ErrorCode::PidFileNotWritten, m_places.pidFile, written.error(),
                   Words::tr("Make room on its disk, or correct the permissions of its folder."));
}

void cleanUpAfter(pid_t daemon, const Places &places)
{
    PidFile(places.pidFile).removeOf(daemon);
    for (const QString &path : {places.socket, places.ttrpcSocket, places.debugSocket})
        (void)removeStaleSocket(path); // one that is served by now, or is no socket, stays
}

} // namespace deck
