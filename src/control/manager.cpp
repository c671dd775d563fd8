// SPDX-FileCopyrightText: 2026 The Containerdeck authors
// SPDX-License-Identifier: Apache-2.0

#include "control/manager.h"

#include "control/clientfactory.h"
#include "daemon/lognote.h"
#include "daemon/systemclock.h"
#include "inspect/configdifflook.h"
#include "posix/files.h"
#include "posix/sharing.h"
#include "posix/signalfd.h"
#include "process/processlauncher.h"

#include <QCoreApplication>

namespace deck {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deck::Manager)
};

ContainerdController::Parts realParts(Dialect dialect)
{
    return {std::make_unique<ProcessLauncher>(), makeDaemonClient(dialect),
            std::make_unique<SystemClock>(), std::make_unique<ProcessLauncher>()};
}

std::optional<Problem> prepareStateFolder(const QString &folder, bool isShared)
{
    OsStatus made = isShared ? makePassableParents(folder) : OsStatus(Done{});
    if (made)
        made = makePrivateFolder(folder);
    if (!made)
        return Problem{folder, made.error().toString(),
                       Words::tr("Correct the permissions of the path, or choose another --home.")};
    if (folderFault(folder))
        return Problem{
            folder,
            Words::tr("it is not a folder of this user alone, so what stands in it cannot be "
                      "trusted"),
            Words::tr("Make it a folder of yours with mode 0700, or choose another --home.")};
    return std::nullopt;
}

RetentionPolicy retentionOf(const Profile &profile)
{
    RetentionPolicy policy;
    policy.perRun = profile.logCapPerRun;
    policy.total = profile.logCapTotal;
    return policy;
}

/// Nothing while the logs are within their limits.
QStringList limitWarnings(const RetentionOutcome &outcome, const Places &places)
{
    switch (outcome.kind) {
    case RetentionOutcome::Kind::Within:
        return {};
    case RetentionOutcome::Kind::CannotTrim:
        return {
            Words::tr(
                "%1 is over its limit and goes on growing: its file system cannot give back the "
                "head of a file. Restart the daemon to begin a new log.")
                .arg(places.logFile)};
    case RetentionOutcome::Kind::Failed:
        return {Words::tr("%1: the logs cannot be kept within their limits: %2")
                    .arg(places.log, outcome.error ? outcome.error->toString() : QString())};
    }
    Q_UNREACHABLE();
}

QStringList warningsOf(const RetentionOutcome &outcome, const Places &places)
{
    QStringList warnings = limitWarnings(outcome, places);
    if (outcome.isDiskFull)
        warnings
            << Words::tr(
                   "%1: its disk is full, and what the daemon logs is lost until there is room. "
                   "Make room there, or lower the profile's logCapTotal.")
                   .arg(places.log);
    return warnings;
}

} // namespace

Manager::Manager(const Setup &setup, FileLock lock)
    : m_setup(setup), m_lock(std::move(lock)),
      m_controller(setup.profile, setup.places, realParts(setup.profile.dialect)),
      m_recorder(m_controller, setup.profile, setup.places),
      m_inspector(setup, [this] { return m_controller.snapshot(); }),
      m_logKeeper(setup.places.logFile, retentionOf(setup.profile)),
      m_changer(m_controller, changerHost()), m_temporaryLogger(m_controller, setup.places.state),
      m_session(
          {m_controller, m_inspector, m_changer, m_temporaryLogger, [this] { return reload(); }}),
      m_server(m_session)
{
    m_controller.setWarnings(u"profile"_s, setup.warnings);
    QObject::connect(&m_recorder, &RunRecorder::warningChanged, &m_controller,
                     [this](const QString &warning) {
                         m_controller.setWarnings(
                             u"runs"_s, warning.isEmpty() ? QStringList() : QStringList(warning));
                     });
    QObject::connect(&m_changer, &ProfileChanger::warningChanged, &m_controller,
                     &ContainerdController::setUndoneChange);
    QObject::connect(&m_server, &ControlServer::strangerRefused, &m_controller,
                     [log = setup.places.logFile](const QString &user) {
                         note(log, NoteLevel::Warning,
                              u"the control socket was refused to the user '%1'"_s.arg(user));
                     });
    QObject::connect(&m_logKeeper, &LogKeeper::acted, &m_controller, [this, setup] {
        m_controller.setWarnings(u"log"_s, warningsOf(m_logKeeper.outcome(), setup.places));
    });
}

ProfileChanger::Host Manager::changerHost()
{
    return {[this] { return m_setup; }, [this] { return reload(); },
            [](const Setup &setup, const QJsonObject &arguments, std::stop_token stop) {
                return lookAtConfigDiff({setup, {}, arguments, std::move(stop)});
            }};
}

std::optional<Problem> Manager::reload()
{
    if (!m_setup.source)
        return std::nullopt;
    const auto read = readSetup(m_setup.profile.name, *m_setup.source);
    if (const auto *problem = std::get_if<Problem>(&read))
        return *problem;
    const auto &setup = std::get<Setup>(read);
    if (setup.places != m_setup.places)
        return Problem{setup.places.profileFile,
                       Words::tr("its dialect is another one now, which moves the daemon's files"),
                       Words::tr("End this manager and start it again, or put the dialect back.")};
    m_setup = setup;
    m_controller.setProfile(setup.profile);
    m_controller.setWarnings(u"profile"_s, setup.warnings);
    m_recorder.setProfile(setup.profile);
    m_inspector.setSetup(setup);
    m_logKeeper.setPolicy(retentionOf(setup.profile));
    return std::nullopt;
}

Manager::Opening Manager::open(const Setup &setup, const AllowedGroup &group)
{
    ignoreWriteSignals();
    if (setup.isAttached())
        return whyUnreachable(setup.profile.name, setup.places).problem;
    if (const auto problem = prepareStateFolder(setup.places.state, group.has_value()))
        return *problem;
    FileLock::Attempt attempt = FileLock::tryTake(setup.places.lockFile);
    if (attempt.error)
        return Problem{setup.places.lockFile, attempt.error->toString(),
                       Words::tr("Correct the permissions of the state folder.")};
    if (!attempt.lock)
        return Busy{attempt.holder};
    const Sharing sharing = shareWith(group, setup.places);
    if (sharing.problem)
        return *sharing.problem;
    std::unique_ptr<Manager> manager(new Manager(setup, std::move(*attempt.lock)));
    manager->m_controller.setWarnings(u"access"_s, sharing.warnings);
    if (const auto problem = manager->m_server.listen(setup.places.controlSocket, group))
        return *problem;
    warmUpDaemonClients();
    return manager;
}

} // namespace deck
